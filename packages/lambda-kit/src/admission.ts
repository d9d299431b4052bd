import type { HttpCaller } from "./http.ts";

/** A caller who must sign in first (401) or who may not do this (403). */
export class NotAdmitted extends Error {
  readonly status: 401 | 403;

  constructor(status: 401 | 403) {
    super(status === 401 ? "not signed in" : "not allowed");
    this.status = status;
  }
}

/** All of a request that counts here. */
interface Called {
  readonly caller: HttpCaller;
}

type Kind = HttpCaller["kind"];
type CallerOf<K extends Kind> = Extract<HttpCaller, { kind: K }>;

/**
 * Admits those whom the catalog names: `CALLER` in the function's environment is `public`, `applicant`, or the groups
 * of staff, divided by blanks. A function without it admits nobody.
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

/** The member of staff who calls, in the first of these roles that they have; the function's row names the same ones. */
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

/** The member of staff who calls; with an office, only who works there. */
export const staffOf = (request: Called, officeId?: string): CallerOf<"staff"> => {
  if (request.caller.kind !== "staff") throw new NotAdmitted(401);
  if (officeId !== undefined && request.caller.office !== officeId) throw new NotAdmitted(403);
  return request.caller;
};
