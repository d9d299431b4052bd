import { compilePolicy } from "assembly-player/services/iam/evaluate-policy";
import type { PolicyStatement } from "assembly-player/services/iam/policy-document";
import { describe, expect, it } from "vitest";

const table = "arn:aws:dynamodb:eu-west-1:000000000000:table/books";
const ask = (statements: readonly PolicyStatement[], action: string, resource: string, context = {}) =>
  compilePolicy(statements)({ action, resource, context });

describe("a policy", () => {
  const allowRead: PolicyStatement = {
    Effect: "Allow",
    Action: ["dynamodb:Get*", "dynamodb:Query"],
    Resource: [table, `${table}/index/*`],
  };

  it.each([
    ["dynamodb:GetItem", table, "allow"],
    ["dynamodb:getitem", table, "allow"],
    ["dynamodb:Query", `${table}/index/by-kind`, "allow"],
    ["dynamodb:PutItem", table, "silent"],
    ["dynamodb:GetItem", `${table}s`, "silent"],
    ["dynamodb:GetItem", `${table}/index`, "silent"],
  ])("%s on %s: %s", (action, resource, expected) => {
    expect(ask([allowRead], action, resource)).toBe(expected);
  });

  it("denies what one statement denies, whatever another allows", () => {
    const deny: PolicyStatement = { Effect: "Deny", Action: ["dynamodb:*"], Resource: ["*"] };
    expect(ask([allowRead, deny], "dynamodb:GetItem", table)).toBe("deny");
    expect(ask([deny, allowRead], "dynamodb:GetItem", table)).toBe("deny");
  });

  it("allows everything but what stands in NotAction and NotResource", () => {
    const statement: PolicyStatement = { Effect: "Allow", NotAction: ["iam:*"], NotResource: ["arn:aws:sns:*"] };
    expect(ask([statement], "sns:Publish", "+6281200000001")).toBe("allow");
    expect(ask([statement], "sns:Publish", "arn:aws:sns:x:y:z")).toBe("silent");
    expect(ask([statement], "iam:PassRole", "*")).toBe("silent");
  });

  it.each([
    [{ StringEquals: { "aws:SourceAccount": ["1", "2"] } }, { "aws:SourceAccount": "2" }, "allow"],
    [{ StringEquals: { "aws:SourceAccount": ["1"] } }, {}, "silent"],
    [{ StringEqualsIfExists: { "aws:SourceAccount": ["1"] } }, {}, "allow"],
    [
      { ArnLike: { "aws:SourceArn": ["arn:aws:events:*:rule/a*"] } },
      { "aws:SourceArn": "arn:aws:events:x:rule/abc" },
      "allow",
    ],
    [{ StringNotEquals: { "aws:SourceAccount": ["1"] } }, { "aws:SourceAccount": "1" }, "silent"],
    [{ Bool: { "aws:SecureTransport": ["false"] } }, { "aws:SecureTransport": "true" }, "silent"],
  ])("holds to its condition %j with %j: %s", (Condition, context, expected) => {
    expect(ask([{ Effect: "Allow", Action: ["*"], Resource: ["*"], Condition }], "a:B", "r", context)).toBe(expected);
  });

  describe("with a condition on a key that has several values", () => {
    const forAll = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["BOOK#*", "SHELF#*"] } };
    const forAny = { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": ["BOOK#*"] } };
    const noneOf = { "ForAllValues:StringNotLike": { "dynamodb:LeadingKeys": ["SECRET#*"] } };
    const plain = { StringLike: { "dynamodb:LeadingKeys": ["BOOK#*"] } };

    it.each([
      ["all: each of them fits one of the patterns", forAll, ["BOOK#1", "SHELF#2"], "allow"],
      ["all: one that fits none is enough to refuse", forAll, ["BOOK#1", "VISIT#2"], "silent"],
      ["all: a longer name of a kind is another kind", forAll, ["BOOKS#1"], "silent"],
      ["all: a request without the key is let through, as AWS warns", forAll, undefined, "allow"],
      ["any: one that fits is enough", forAny, ["VISIT#2", "BOOK#1"], "allow"],
      ["any: a request without the key is refused", forAny, undefined, "silent"],
      ["all, negated: none of them may fit", noneOf, ["BOOK#1", "SECRET#2"], "silent"],
      ["all, negated: others may come", noneOf, ["BOOK#1"], "allow"],
      ["without a word for how many it holds for none", plain, ["BOOK#1"], "silent"],
    ])("%s", (_, Condition, keys, expected) => {
      const context = keys === undefined ? {} : { "dynamodb:LeadingKeys": keys };
      const statement: PolicyStatement = { Effect: "Allow", Action: ["*"], Resource: ["*"], Condition };
      expect(ask([statement], "dynamodb:BatchGetItem", table, context)).toBe(expected);
    });
  });

  it("with a condition that is not played stops the start", () => {
    const Condition = { IpAddress: { "aws:SourceIp": ["::1"] } };
    const compile = () => compilePolicy([{ Effect: "Allow", Action: ["*"], Resource: ["*"], Condition }]);
    expect(compile).toThrow("policy condition IpAddress is not played");
  });
});
