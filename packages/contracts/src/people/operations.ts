import type { CollectTokenRefusal } from "@sip/domain/people/collect-token";
import type { ConfirmVerificationRefusal } from "@sip/domain/people/confirm-verification";
import type { RequestInboundProofRefusal } from "@sip/domain/people/request-inbound-proof";
import type { RequestVerificationRefusal } from "@sip/domain/people/request-verification";
import type { Operation, ProblemsOf } from "../operation.ts";
import * as problems from "./problems.ts";
import * as routes from "./routes.ts";
import * as shapes from "./shapes.ts";

export const requestVerification = {
  route: routes.requestVerification,
  summary: "Send a code to a phone, or let the phone prove itself by a message.",
  body: shapes.RequestVerification,
  answer: {
    status: 202,
    description: "The code is on its way, or the message is awaited.",
    schema: shapes.VerificationRequested,
  },
  problems: {
    "not-a-mobile-phone": problems.notAMobilePhone,
    "not-offered": problems.inboundNotOffered,
    "too-many-requests": problems.tooManyRequests,
    "code-budget-spent": problems.codeBudgetSpent,
  } satisfies ProblemsOf<RequestVerificationRefusal | RequestInboundProofRefusal>,
} as const satisfies Operation;

export const confirmVerification = {
  route: routes.confirmVerification,
  summary: "Exchange the code, or the message that came, for a bearer token; without a message yet 409.",
  body: shapes.ConfirmVerification,
  answer: { status: 200, description: "The applicant's token.", schema: shapes.VerificationConfirmed },
  problems: {
    "not-found": problems.noSuchRequest,
    expired: problems.expired,
    "not-yet": problems.notYet,
    undone: problems.undone,
    "wrong-code": problems.wrongCode,
    "too-many-tries": problems.tooManyTries,
  } satisfies ProblemsOf<ConfirmVerificationRefusal | CollectTokenRefusal>,
} as const satisfies Operation;

export const signOutPhone = {
  route: routes.signOutPhone,
  summary: "End the sessions of the caller's phone on all devices; it acts within five minutes.",
  answer: { status: 200, description: "By when the last one is turned away.", schema: shapes.PhoneSignedOut },
  problems: {},
} as const satisfies Operation;
