import { kitLog } from "./kit-log.ts";

/** What a list has to leave out is a fault for the alarms, although the others are shown. */
export const logSkipped = (fault: unknown): void => kitLog.fault("item-skipped", fault);
