import type { signOutPhone } from "@sip/domain/people/sign-out-phone";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";

export const endpoint =
  (signOut: ReturnType<typeof signOutPhone>): Endpoint =>
  async (http) => ({ status: 200, body: await signOut(applicantOf(http).phone) });
