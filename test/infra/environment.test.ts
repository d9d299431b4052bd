import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { catalog } from "@sip/functions/catalog";
import { projectRoot } from "@sip/infra/project-root";
import { describe, expect, it } from "vitest";
import { synthesized } from "../support/infra/synthesized.ts";
import { only } from "../support/infra/template-text.ts";

const { Service: service } = await synthesized("local");

/** Read by the secrets extension and by lambda-kit's handlers, not by the function's own schema. */
const readElsewhere =
  /^(PARAMETERS_SECRETS_EXTENSION|SECRETS_MANAGER|SSM_PARAMETER_STORE)_|^(CALLER|ORIGIN_SECRET_ID)$/;

const givenTo = (name: string): string[] => {
  const { Environment } = only(service, "AWS::Lambda::Function", { FunctionName: `sip-local-${name}` }).Properties;
  const { Variables = {} } = (Environment ?? {}) as { Variables?: Record<string, unknown> };
  return Object.keys(Variables).filter((variable) => !readElsewhere.test(variable));
};

/** The variables that a function's schema names; a function without one reads none. */
const readBy = async (concept: string, name: string): Promise<string[]> => {
  const path = join(projectRoot, "functions", concept, name, "config.ts");
  if (!existsSync(path)) return [];
  const { Config } = await import(pathToFileURL(path).href);
  return Object.keys(Config.def.shape);
};

describe("a function is given the environment that it reads, and no more", () => {
  it.each(catalog)("$name", async ({ concept, name }) => {
    expect(givenTo(name).sort()).toEqual((await readBy(concept, name)).sort());
  });

  it("no secret's value is in an environment", () => {
    const text = JSON.stringify(service);
    expect(text).not.toContain("{{resolve:secretsmanager");
    expect(text).toContain('"KEYS_SECRET_ID"');
  });
});
