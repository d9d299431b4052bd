import { catalog } from "@sip/functions/catalog";
import { projectRoot } from "@sip/infra/project-root";
import { settingsRead } from "@sip/infra/settings-read";
import { describe, expect, it } from "vitest";
import { synthesized } from "../support/infra/synthesized.ts";
import { only } from "../support/infra/template-text.ts";

const { Service: service } = await synthesized("local");

/** Read by the secrets extension and by lambda-kit's handlers, not by the function itself. */
const readElsewhere =
  /^(PARAMETERS_SECRETS_EXTENSION|SECRETS_MANAGER|SSM_PARAMETER_STORE)_|^(CALLER|ORIGIN_SECRET_ID)$/;

const givenTo = (name: string): string[] => {
  const { Environment } = only(service, "AWS::Lambda::Function", { FunctionName: `sip-local-${name}` }).Properties;
  const { Variables = {} } = (Environment ?? {}) as { Variables?: Record<string, unknown> };
  return Object.keys(Variables).filter((variable) => !readElsewhere.test(variable));
};

describe("a function is given the environment that it reads, and no more", () => {
  it.each(catalog)("$name", ({ concept, name }) => {
    expect(givenTo(name).sort()).toEqual(settingsRead(projectRoot, `functions/${concept}/${name}/handler.ts`));
  });

  it("no secret's value is in an environment", () => {
    const text = JSON.stringify(service);
    expect(text).not.toContain("{{resolve:secretsmanager");
    expect(text).toContain('"KEYS_SECRET_ID"');
  });
});
