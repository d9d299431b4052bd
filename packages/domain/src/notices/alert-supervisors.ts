import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { alertNotice, type DeadlineAlert } from "./alert-notice.ts";
import { type SendNoticeParts, sendNotice } from "./send-notice.ts";

/** Tells the supervisors of an office about a deadline, once, like any notice. */
export const alertSupervisors = ({ offices, ...parts }: SendNoticeParts & { readonly offices: Offices }) => {
  const send = sendNotice(parts);
  return async (alert: DeadlineAlert): Promise<"told" | "told-before"> => {
    const { kind } = await send(alertNotice(alert, await loadOffice(offices, alert.officeId, parts.clock())));
    if (kind === "sent") return "told";
    if (kind === "already-said") return "told-before";
    throw new Error(`supervisors were not told: ${kind}`);
  };
};
