import type { HttpResponse } from "./http.ts";
import { kitLog } from "./kit-log.ts";

/** What operators count: wrongly asked, not signed in, not allowed, not possible now, too fast. */
const counted: readonly number[] = [400, 401, 403, 409, 429];

/**
 * Logs that somebody was refused and why (the end of the problem's type; of wrong fields how many), but not who it was.
 */
export const logRefusal = (response: HttpResponse): HttpResponse => {
  const { status, body } = response;
  if (counted.includes(status)) kitLog.info("request-refused", { status, ...refusalIn(body) });
  return response;
};

const refusalIn = (body: unknown): { readonly kind: string; readonly count?: number } => {
  if (typeof body !== "object" || body === null || !("type" in body)) return { kind: "without-type" };
  const kind = String(body.type).replace(/^.*\//, "");
  return "errors" in body && Array.isArray(body.errors) ? { kind, count: body.errors.length } : { kind };
};
