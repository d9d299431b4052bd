import type * as people from "@sip/contracts/people/operations";
import * as routes from "@sip/contracts/people/routes";
import type { Language } from "@sip/contracts/primitives";
import { call } from "./call.ts";

export type CodeChannel = "whatsapp" | "sms";

export const requestCode = (phone: string, channel: CodeChannel, language: Language) =>
  call<typeof people.requestVerification>(routes.requestVerification, { path: {}, body: { phone, channel, language } });

export const confirmCode = (verificationId: string, code: string) =>
  call<typeof people.confirmVerification>(routes.confirmVerification, { path: { verificationId }, body: { code } });

/** The keys in this order: the firewall lets exactly this text pass where it counts requests for codes. */
export const requestProof = (phone: string, language: Language) =>
  call<typeof people.requestVerification>(routes.requestVerification, {
    path: {},
    body: { phone, channel: "inbound", language },
  });

/** The token of a phone whose message has come. */
export const collectToken = (verificationId: string) =>
  call<typeof people.confirmVerification>(routes.confirmVerification, { path: { verificationId }, body: {} });

/** Ends the sessions of the token's phone on all devices. */
export const signOutEverywhere = (token: string) =>
  call<typeof people.signOutPhone>(routes.signOutPhone, { path: {}, token });
