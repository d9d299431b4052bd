import type { HttpResponse } from "./http.ts";
import { kitLog } from "./kit-log.ts";

/** What operators count: not signed in, not allowed, not possible now, too fast. */
const counted: readonly number[] = [401, 403, 409, 429];

/** Logs that somebody was refused and why (the end of the problem's type), but not who it was. */
export const logRefusal = (response: HttpResponse): HttpResponse => {
  const { status, body } = response;
  if (counted.includes(status)) kitLog.info("request-refused", { status, kind: kindOf(body) });
  return response;
};

const kindOf = (body: unknown): string => {
  if (typeof body !== "object" || body === null || !("type" in body)) return "without-type";
  return String(body.type).replace(/^.*\//, "");
};
