import { showOpenapi as operation } from "@sip/contracts/system/operations";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (document: Readonly<Record<string, unknown>>) =>
  endpointOf(operation, async () => accept(document));
