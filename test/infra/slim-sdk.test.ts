import { createRequire } from "node:module";
import { projectRoot } from "@sip/infra/project-root";
import { slimSdk } from "@sip/infra/slim-sdk";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** The SDK's DynamoDB client as the Lambdas' bundles have it, or as it comes. */
const bundled = async (plugins: (typeof slimSdk)[]): Promise<string> => {
  const contents = 'export { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${projectRoot}/packages/storage-dynamodb` },
    bundle: true,
    write: false,
    minify: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    plugins,
  });
  return outputFiles[0]?.text ?? "";
};

describe("the AWS SDK without what a Lambda in Jakarta never reaches", { timeout: 120_000 }, () => {
  const client = async () => {
    const module = { exports: {} as Record<string, new (options: object) => { config: Record<string, unknown> }> };
    new Function("module", "exports", "require", await bundled([slimSdk]))(
      module,
      module.exports,
      createRequire(import.meta.url),
    );
    const { DynamoDBClient } = module.exports;
    if (DynamoDBClient === undefined) throw new Error("the bundle exports no client");
    return new DynamoDBClient({ region: "ap-southeast-3" });
  };

  it("finds DynamoDB in Jakarta", async () => {
    const { endpointProvider } = (await client()).config as {
      endpointProvider: (parameters: object) => { url: URL };
    };
    const { url } = endpointProvider({ Region: "ap-southeast-3", UseDualStack: false, UseFIPS: false });
    expect(url.href).toBe("https://dynamodb.ap-southeast-3.amazonaws.com/");
  });

  it("finds another engine where one is given, and refuses what it does not have", async () => {
    const { endpointProvider } = (await client()).config as {
      endpointProvider: (parameters: object) => { url: URL };
    };
    const { url } = endpointProvider({ Region: "ap-southeast-3", Endpoint: "http://127.0.0.1:8000" });
    expect(url.href).toBe("http://127.0.0.1:8000/");
    expect(() => endpointProvider({ Region: "ap-southeast-3", UseFIPS: true })).toThrow("not in the bundle");
  });

  it("is at least 27 kB smaller", async () => {
    const [slim, whole] = [await bundled([slimSdk]), await bundled([])];
    expect(whole.length - slim.length).toBeGreaterThan(27_000);
  });
});
