import type { Plugin } from "../../plugin.ts";
import { logGroupKind } from "./log-group-kind.ts";
import { metricFilterKind } from "./metric-filter-kind.ts";

/** Log groups can be named; a function's lines are in a file of the data directory. */
export const logs: Plugin = { name: "logs", kinds: [logGroupKind, metricFilterKind] };
