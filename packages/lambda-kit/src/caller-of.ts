import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import type { HttpCaller } from "./http.ts";

/** What the HTTP API's authorizers put into the event. The platform's types know only one of them at a time. */
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
  // API Gateway accepts the user pool's access tokens too. They say what an application may do, not who somebody is.
  if (claims?.token_use !== "id") return { kind: "public" };
  return {
    kind: "staff",
    username: String(claims["cognito:username"] ?? claims.sub ?? ""),
    groups: groupsIn(claims["cognito:groups"]),
    office: String(claims["custom:office"] ?? ""),
  };
};

/**
 * API Gateway passes a list claim on as the text `[officer supervisor]`. The name of a Cognito group contains no blank,
 * so only a blank separates two groups: a group may be named `x,officer`. A text in any other form names no group.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html
 */
const groupsIn = (claim: unknown): string[] => {
  const inside = typeof claim === "string" ? /^\[(.*)\]$/s.exec(claim)?.[1] : undefined;
  return inside === undefined || inside === "" ? [] : inside.split(" ");
};
