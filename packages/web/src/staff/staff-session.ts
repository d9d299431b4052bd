import { type Answer, type Request, request } from "../api/request.ts";
import type { Identity, Staff } from "./identity.ts";

export interface StaffSession extends Staff {
  /** Asks with the person's token, renewed once if the service does not take it any more. */
  readonly ask: <Body>(path: string, options?: Request) => Promise<Answer<Body>>;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export const staffSession = (staff: Staff, identity: Identity): StaffSession => ({
  ...staff,
  signIn: identity.signIn,
  signOut: identity.signOut,
  ask: async <Body>(path: string, options: Request = {}): Promise<Answer<Body>> => {
    const first = await request<Body>(path, { ...options, token: await identity.token(false) });
    if (first.kind !== "refused" || first.status !== 401) return first;
    const renewed = await identity.token(true);
    return renewed === undefined ? first : request<Body>(path, { ...options, token: renewed });
  },
});
