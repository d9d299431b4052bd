import { openLog } from "@sip/lambda-kit/log";
import type { FunctionEvents } from "./log-events.ts";

/** Writes what `functions/<concept>/log-events.ts` has; docs/LOGS.md explains each event. */
export const log = openLog<FunctionEvents>();
