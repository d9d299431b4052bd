import type { HttpCaller } from "./http.ts";

/** The caller must sign in first (401), or may not do this (403). */
export class NotAdmitted extends Error {
  readonly status: 401 | 403;

  constructor(status: 401 | 403) {
    super(status === 401 ? "not signed in" : "not allowed");
    this.status = status;
  }
}

/** The part of a request that matters here. */
interface Called {
  readonly caller: HttpCaller;
}

type Kind = HttpCaller["kind"];
type CallerOf<K extends Kind> = Extract<HttpCaller, { kind: K }>;

/**
 * Admits those whom the catalog names. `CALLER` in the function's environment is `public`, `applicant`, or groups of
 * staff with blanks between them. Without it a function admits nobody.
 */
export const admit = (request: Called, allowed: string | undefined): void => {
  if (allowed === undefined) throw new Error("environment: CALLER is missing");
  if (allowed === "public") return;
  if (allowed === "applicant") {
    applicantOf(request);
    return;
  }
  const groups = allowed.split(" ");
  if (!staffOf(request).groups.some((group) => groups.includes(group))) throw new NotAdmitted(403);
};

/** The applicant who calls. */
export const applicantOf = (request: Called): CallerOf<"applicant"> => {
  if (request.caller.kind !== "applicant") throw new NotAdmitted(401);
  return request.caller;
};

/**
 * The member of staff who calls, with the first of these roles that they have. The function's row names the same roles.
 */
export const staffActing = <Role extends string>(
  request: Called,
  roles: readonly Role[],
  officeId?: string,
): { readonly by: string; readonly role: Role; readonly officeId: string } => {
  const { username: by, groups, office } = staffOf(request, officeId);
  const role = roles.find((one) => groups.includes(one));
  if (role === undefined) throw new NotAdmitted(403);
  return { by, role, officeId: office };
};

/** The member of staff who calls; if an office is given, only somebody who works there. */
const staffOf = (request: Called, officeId?: string): CallerOf<"staff"> => {
  if (request.caller.kind !== "staff") throw new NotAdmitted(401);
  if (officeId !== undefined && request.caller.office !== officeId) throw new NotAdmitted(403);
  return request.caller;
};
