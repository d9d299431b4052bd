import type { AnswerOf, Operation } from "@sip/contracts/operation";
import { type Call, call } from "../api/call.ts";
import type { Answer } from "../api/request.ts";
import type { Identity, Staff } from "./identity.ts";

export interface StaffSession extends Staff {
  /** Asks with the person's token, renewed once if the service does not take it any more. */
  readonly ask: <Op extends Operation>(route: Op["route"], asked: Call<Op>) => Promise<Answer<AnswerOf<Op>>>;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export const staffSession = (staff: Staff, identity: Identity): StaffSession => ({
  ...staff,
  signIn: identity.signIn,
  signOut: identity.signOut,
  ask: async <Op extends Operation>(route: Op["route"], asked: Call<Op>) => {
    const first = await call<Op>(route, { ...asked, token: await identity.token(false) });
    if (first.kind !== "refused" || first.status !== 401) return first;
    const renewed = await identity.token(true);
    return renewed === undefined ? first : call<Op>(route, { ...asked, token: renewed });
  },
});
