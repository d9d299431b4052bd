import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import type { HttpCaller } from "./http.ts";

/** What the HTTP API's authorizers leave in the event; the types of the platform do not know both at once. */
const Authorized = z.object({
  requestContext: z.object({
    authorizer: z.optional(
      z.object({
        jwt: z.optional(z.object({ claims: z.record(z.string(), z.unknown()) })),
        lambda: z.optional(z.nullable(z.object({ phone: z.optional(z.string()), provedAt: z.optional(z.string()) }))),
      }),
    ),
  }),
});

export const callerOf = (event: APIGatewayProxyEventV2): HttpCaller => {
  const parsed = Authorized.safeParse(event);
  const authorizer = parsed.success ? parsed.data.requestContext.authorizer : undefined;
  const { phone, provedAt } = authorizer?.lambda ?? {};
  if (phone !== undefined && provedAt !== undefined) return { kind: "applicant", phone, provedAt };
  const claims = authorizer?.jwt?.claims;
  if (claims === undefined) return { kind: "public" };
  return {
    kind: "staff",
    username: String(claims["cognito:username"] ?? claims.sub ?? ""),
    groups: listOf(claims["cognito:groups"]),
    office: String(claims["custom:office"] ?? ""),
  };
};

/** API Gateway hands a list claim over as the text `[officer supervisor]`. */
const listOf = (claim: unknown): string[] => {
  const text = Array.isArray(claim) ? claim.join(" ") : String(claim ?? "");
  return text
    .replace(/^\[|\]$/g, "")
    .split(/[\s,]+/)
    .filter((entry) => entry !== "");
};
