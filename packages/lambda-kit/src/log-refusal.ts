import type { HttpResponse } from "./http.ts";
import { kitLog } from "./kit-log.ts";

/** What operators count: who is not signed in or not allowed, what was not possible, and who is too fast. */
const counted: readonly number[] = [401, 403, 409, 429];

/** Writes down that somebody was refused and why, by the end of the problem's type, and nothing of who it was. */
export const logRefusal = (response: HttpResponse): HttpResponse => {
  const { status, body } = response;
  if (counted.includes(status)) kitLog.info("request-refused", { status, kind: kindOf(body) });
  return response;
};

const kindOf = (body: unknown): string => {
  if (typeof body !== "object" || body === null || !("type" in body)) return "without-type";
  return String(body.type).replace(/^.*\//, "");
};
