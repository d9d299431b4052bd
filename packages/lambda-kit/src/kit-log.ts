import type { kitEvents } from "./kit-events.ts";
import { openLog } from "./log.ts";

export const kitLog = openLog<typeof kitEvents>();
