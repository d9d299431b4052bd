import { giveBackDeadline as operation } from "@sip/contracts/deadlines/operations";
import type { giveBackDeadline } from "@sip/domain/deadlines/give-back-deadline";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (giveBack: ReturnType<typeof giveBackDeadline>) =>
  endpointOf(operation, ({ path, by }) => giveBack({ ...path, ...by }));
