import type { Endpoint, HttpCaller, HttpRequest, HttpResponse } from "./http.ts";
import { problem } from "./problem.ts";

export type StaffCaller = Extract<HttpCaller, { readonly kind: "staff" }>;

/**
 * An endpoint for staff of some groups. The HTTP API's JWT authorizer proves who somebody is but knows nothing of
 * groups, so that membership is checked here; anybody else gets 403 `forbidden`.
 */
export const staffOnly =
  (groups: readonly string[], serve: (request: HttpRequest, staff: StaffCaller) => Promise<HttpResponse>): Endpoint =>
  async (request) => {
    const { caller } = request;
    if (caller.kind === "staff" && caller.groups.some((group) => groups.includes(group))) return serve(request, caller);
    return forbidden(request);
  };

/** Signed in, but not for this. */
export const forbidden = (request: Pick<HttpRequest, "language">): HttpResponse =>
  problem(request, 403, "forbidden", {
    id: "Anda tidak berwenang untuk tindakan ini.",
    en: "You are not allowed to do this.",
  });
