import { signOutPhone as operation } from "@sip/contracts/people/operations";
import type { signOutPhone } from "@sip/domain/people/sign-out-phone";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (signOut: ReturnType<typeof signOutPhone>) =>
  endpointOf(operation, async ({ by: { phone } }) => accept(await signOut(phone)));
