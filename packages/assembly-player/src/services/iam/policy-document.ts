import * as z from "zod/mini";

const oneOrMore = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value) => (typeof value === "string" ? [value] : value)),
);
const principal = z.union([z.literal("*"), z.record(z.string(), oneOrMore)]);
const conditionValues = z.pipe(
  z.union([z.string(), z.boolean(), z.number(), z.array(z.union([z.string(), z.boolean(), z.number()]))]),
  z.transform((value) => (Array.isArray(value) ? value : [value]).map(String)),
);

const PolicyStatement = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(["Allow", "Deny"]),
  Principal: z.optional(principal),
  Action: z.optional(oneOrMore),
  NotAction: z.optional(oneOrMore),
  Resource: z.optional(oneOrMore),
  NotResource: z.optional(oneOrMore),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), conditionValues))),
});
export type PolicyStatement = z.infer<typeof PolicyStatement>;

/** An IAM policy document, identity or resource based. */
export const PolicyDocument = z.strictObject({
  Version: z.optional(z.string()),
  Id: z.optional(z.string()),
  Statement: z.pipe(
    z.union([PolicyStatement, z.array(PolicyStatement)]),
    z.transform((value) => (Array.isArray(value) ? value : [value])),
  ),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;
