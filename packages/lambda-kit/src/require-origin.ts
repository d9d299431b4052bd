import { timingSafeEqual } from "node:crypto";
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod/mini";
import { environmentVariable } from "./environment-variable.ts";
import { fetchSecret } from "./fetch-secret.ts";
import { originHeader } from "./origin-header.ts";

/** A request that came to the API's own host, past the web ACL in front of the site. */
export class NotThroughSite extends Error {}

/** Every value in it is accepted: while operators change it there are two. A short one could be guessed. */
const OriginSecret = z.record(z.string(), z.string().check(z.minLength(32)));

/** With the five minutes of the extension a new value is known to every function within ten. */
const keptForMs = 5 * 60_000;

/** Turns away, before anything else, who does not come through the site. `ORIGIN_SECRET_ID` names the secret of the header. */
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

/** Takes as long for a value that is nearly right as for one that is not. */
const isSame = (value: string, given: string): boolean => {
  const [left, right] = [Buffer.from(value), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
};
