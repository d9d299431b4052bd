import { timingSafeEqual } from "node:crypto";
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod/mini";
import { environmentVariable } from "./environment-variable.ts";
import { fetchSecret } from "./fetch-secret.ts";
import { originHeader } from "./origin-header.ts";

/** A request to the API's own host, which avoids the web ACL in front of the site. */
export class NotThroughSite extends Error {}

/** Every value in it is accepted: there are two while operators change it. A short one could be guessed. */
const OriginSecret = z.record(z.string(), z.string().check(z.minLength(32)));

/** The extension keeps a value for five minutes too, so every function knows a new one within ten. */
const keptForMs = 5 * 60_000;

/**
 * Refuses, before anything else, a request that did not come through the site. `ORIGIN_SECRET_ID` names the header's
 * secret.
 */
export const requireOrigin = (): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => {
  let known: { readonly values: readonly string[]; readonly readAtMs: number } | undefined;
  const acceptedValues = async (): Promise<readonly string[]> => {
    if (known === undefined || Date.now() - known.readAtMs >= keptForMs) {
      const text = await fetchSecret(environmentVariable("ORIGIN_SECRET_ID"));
      const values = Object.values(OriginSecret.parse(JSON.parse(text)));
      known = { values, readAtMs: Date.now() };
    }
    return known.values;
  };
  return {
    before: async ({ event }) => {
      const given = event.headers[originHeader] ?? "";
      if (!(await acceptedValues()).some((value) => isSame(value, given))) throw new NotThroughSite();
    },
  };
};

/** Takes the same time for a value that is nearly right. */
const isSame = (value: string, given: string): boolean => {
  const [left, right] = [Buffer.from(value), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
};
