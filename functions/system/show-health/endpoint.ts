import { showHealth as operation } from "@sip/contracts/system/operations";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

/** "Up" means that the table answers too. If it does not, that is a fault: 500, a line in the log, and an alarm. */
export const endpoint = ({ readSignOfLife }: { readonly readSignOfLife: () => Promise<void> }) =>
  endpointOf(operation, async () => {
    await readSignOfLife();
    return accept({ status: "ok" });
  });
