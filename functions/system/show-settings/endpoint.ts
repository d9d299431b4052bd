import { showSettings as operation } from "@sip/contracts/system/operations";
import type { Settings } from "@sip/contracts/system/shapes";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (settings: Settings) => endpointOf(operation, async () => accept(settings));
