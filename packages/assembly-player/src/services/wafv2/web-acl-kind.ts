import * as z from "zod/mini";
import { descriptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateNumber } from "../../template/template-scalar.ts";

const noMetrics = "there are no metrics on one machine";
const nothing = z.strictObject({});

const transformations = z.array(z.strictObject({ Priority: templateNumber, Type: z.enum(["NONE", "LOWERCASE"]) }));
const field = z.strictObject({
  Method: z.optional(nothing),
  UriPath: z.optional(nothing),
  Body: z.optional(z.strictObject({ OversizeHandling: z.enum(["MATCH", "NO_MATCH"]) })),
});
export type InspectedField = z.infer<typeof field>;

export interface Statement {
  readonly ByteMatchStatement?: z.infer<typeof byteMatch> | undefined;
  readonly RegexMatchStatement?: z.infer<typeof regexMatch> | undefined;
  readonly AndStatement?: { readonly Statements: readonly Statement[] } | undefined;
  readonly OrStatement?: { readonly Statements: readonly Statement[] } | undefined;
  readonly NotStatement?: { readonly Statement: Statement } | undefined;
}

const byteMatch = z.strictObject({
  FieldToMatch: field,
  PositionalConstraint: z.literal("EXACTLY"),
  SearchString: z.string(),
  TextTransformations: transformations,
});
const regexMatch = z.strictObject({
  FieldToMatch: field,
  RegexString: z.string(),
  TextTransformations: transformations,
});
const statement: z.ZodMiniType<Statement> = z.lazy(() =>
  z.strictObject({
    ByteMatchStatement: z.optional(byteMatch),
    RegexMatchStatement: z.optional(regexMatch),
    AndStatement: z.optional(z.strictObject({ Statements: z.array(statement) })),
    OrStatement: z.optional(z.strictObject({ Statements: z.array(statement) })),
    NotStatement: z.optional(z.strictObject({ Statement: statement })),
  }),
);

const customResponse = z.strictObject({
  ResponseCode: templateNumber,
  CustomResponseBodyKey: z.optional(z.string()),
  ResponseHeaders: z.optional(z.array(z.strictObject({ Name: z.string(), Value: z.string() }))),
});

/** A web ACL of rules that count by address and refuse: the ones that hold what one caller may ask for. */
export const webAclKind = defineKind({
  type: "AWS::WAFv2::WebACL",
  properties: z.strictObject({
    Name: z.optional(z.string()),
    Scope: z.literal("CLOUDFRONT"),
    DefaultAction: z.strictObject({ Allow: nothing }),
    Rules: z.array(
      z.strictObject({
        Name: z.string(),
        Priority: templateNumber,
        Action: z.strictObject({ Block: z.strictObject({ CustomResponse: z.optional(customResponse) }) }),
        Statement: z.strictObject({
          RateBasedStatement: z.strictObject({
            AggregateKeyType: z.literal("IP"),
            Limit: templateNumber,
            EvaluationWindowSec: z.optional(templateNumber),
            ScopeDownStatement: z.optional(statement),
          }),
        }),
      }),
    ),
    CustomResponseBodies: z.optional(
      z.record(z.string(), z.strictObject({ ContentType: z.enum(["APPLICATION_JSON"]), Content: z.string() })),
    ),
  }),
  noEffect: {
    Description: descriptionHasNoEffect,
    Tags: tagsHaveNoEffect,
    VisibilityConfig: noMetrics,
    "Rules.VisibilityConfig": noMetrics,
  },
  identify: (naming) => {
    const [name, id] = [naming.physicalName("Name"), naming.shortHash(32)];
    const arn = naming.arn("wafv2", `global/webacl/${name}/${id}`);
    return { ref: `${name}|${id}|CLOUDFRONT`, attributes: { Arn: arn, Id: id } };
  },
});
export type WebAcl = z.infer<typeof webAclKind.properties>;
