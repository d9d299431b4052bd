import { createRequire } from "node:module";
import { projectRoot } from "@sip/infra/project-root";
import { slimSdk } from "@sip/infra/slim-sdk";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const clients = {
  DynamoDBClient: {
    contents: 'export { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";',
    resolveDir: `${projectRoot}/packages/storage-dynamodb`,
  },
  SNSClient: {
    contents: 'export { PublishCommand, SNSClient } from "@aws-sdk/client-sns";',
    resolveDir: `${projectRoot}/packages/notice-channels`,
  },
} as const;
type ClientName = keyof typeof clients;

/** A client of the SDK as the Lambdas' bundles have it, or as it comes. */
const bundled = async (name: ClientName, plugins: (typeof slimSdk)[]): Promise<string> => {
  const { outputFiles } = await build({
    stdin: clients[name],
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
  const endpointProviderOf = async (name: ClientName) => {
    const module = { exports: {} as Record<string, new (options: object) => { config: Record<string, unknown> }> };
    new Function("module", "exports", "require", await bundled(name, [slimSdk]))(
      module,
      module.exports,
      createRequire(import.meta.url),
    );
    const { [name]: Client } = module.exports;
    if (Client === undefined) throw new Error("the bundle exports no client");
    const { endpointProvider } = new Client({ region: "ap-southeast-3" }).config as {
      endpointProvider: (parameters: object) => { url: URL };
    };
    return endpointProvider;
  };

  it.each([
    ["DynamoDBClient", "https://dynamodb.ap-southeast-3.amazonaws.com/"],
    ["SNSClient", "https://sns.ap-southeast-3.amazonaws.com/"],
  ] as const)("finds the service of %s in Jakarta", async (name, address) => {
    const endpointProvider = await endpointProviderOf(name);
    const { url } = endpointProvider({ Region: "ap-southeast-3", UseDualStack: false, UseFIPS: false });
    expect(url.href).toBe(address);
  });

  it.each(["DynamoDBClient", "SNSClient"] as const)(
    "finds another engine for %s where one is given, and refuses what it does not have",
    async (name) => {
      const endpointProvider = await endpointProviderOf(name);
      const { url } = endpointProvider({ Region: "ap-southeast-3", Endpoint: "http://127.0.0.1:8000" });
      expect(url.href).toBe("http://127.0.0.1:8000/");
      expect(() => endpointProvider({ Region: "ap-southeast-3", UseFIPS: true })).toThrow("not in the bundle");
    },
  );

  it.each([
    ["DynamoDBClient", 27_000],
    ["SNSClient", 10_000],
  ] as const)("makes %s at least %i bytes smaller", async (name, bytes) => {
    const [slim, whole] = [await bundled(name, [slimSdk]), await bundled(name, [])];
    expect(whole.length - slim.length).toBeGreaterThan(bytes);
  });
});
