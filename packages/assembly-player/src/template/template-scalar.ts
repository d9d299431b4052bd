import * as z from "zod/mini";

/** CloudFormation takes booleans and numbers also as strings, and CDK writes them so where a token was in between. */
export const templateBoolean = z.union([
  z.boolean(),
  z.pipe(
    z.enum(["true", "false"]),
    z.transform((text) => text === "true"),
  ),
]);

export const templateNumber = z.union([
  z.number(),
  z.pipe(
    z.string().check(z.regex(/^-?\d+(\.\d+)?$/)),
    z.transform((text) => Number(text)),
  ),
]);
