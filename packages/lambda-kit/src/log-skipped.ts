import { kitLog } from "./kit-log.ts";

/** An item that a list leaves out counts as a fault for the alarms, although the others are shown. */
export const logSkipped = (fault: unknown): void => kitLog.fault("item-skipped", fault);
