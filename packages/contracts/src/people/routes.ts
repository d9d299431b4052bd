import type { Route } from "../operation.ts";

export const requestVerification = {
  method: "POST",
  path: "/api/verifications",
  caller: "public",
} as const satisfies Route;

export const confirmVerification = {
  method: "POST",
  path: "/api/verifications/{verificationId}/confirm",
  caller: "public",
} as const satisfies Route;

export const signOutPhone = {
  method: "POST",
  path: "/api/phone/sign-out",
  caller: "applicant",
} as const satisfies Route;
