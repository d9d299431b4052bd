import { catalog } from "@sip/functions/catalog";
import { describe, expect, it } from "vitest";
import { allStackNames, synthesized } from "../support/infra/synthesized.ts";
import { ofType, only } from "../support/infra/template-text.ts";
import { documentsOf } from "./role-statements.ts";

const templates = await synthesized("local");

describe("the policy of a role", () => {
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  const mostCharacters = 10_240;
  /** Longer than any ARN of ours: a queue's has 40 and the name of the stage and function. */
  const anArn = "x".repeat(150);

  it.each(catalog)("of $name fits into what IAM takes inline", ({ name }) => {
    const role = only(templates.Service, "AWS::IAM::Role", { Description: `What ${name} may do` });
    const filled = documentsOf(role).map((document) =>
      JSON.stringify(document, (_, value: unknown) =>
        typeof value === "object" && value !== null && Object.keys(value).some((key) => /^(Ref|Fn::)/.test(key))
          ? anArn
          : value,
      ),
    );
    const characters = filled.join("").length;
    expect(characters).toBeGreaterThan(200);
    expect(characters).toBeLessThan(mostCharacters);
  });
});

describe("no right is given on everything", () => {
  /** SMS: a phone number is no resource, and every topic is denied beside it. The copier is the CDK's own. */
  const known = [/^Service\/(SendCode|SendNotice|ReceiveWhatsapp)Role$/, /^Web\/CustomCDKBucketDeployment/];

  it("but where there is no narrower name for it", () => {
    const wide = allStackNames.flatMap((stack) => {
      const template = templates[stack];
      return [...ofType(template, "AWS::IAM::Role"), ...ofType(template, "AWS::IAM::Policy")].flatMap(
        ([id, resource]) => {
          const isWide = documentsOf(resource).some((document) =>
            /"Effect":"Allow","Resource":(\[[^\]]*)?"\*"/.test(JSON.stringify(document)),
          );
          return isWide ? [`${stack}/${id.replace(/(?:[0-9A-F]{8})+$/, "")}`] : [];
        },
      );
    });
    expect(wide.filter((place) => !known.some((pattern) => pattern.test(place)))).toEqual([]);
    expect(wide.length).toBe(4);
  });
});
