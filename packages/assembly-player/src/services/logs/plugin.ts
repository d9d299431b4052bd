import type { Plugin } from "../../plugin.ts";
import { logGroupKind } from "./log-group-kind.ts";
import { metricFilterKind } from "./metric-filter-kind.ts";

export const logs: Plugin = {
  name: "logs",
  summary: "log groups can be named; a function's lines are in a file of the data directory",
  kinds: [logGroupKind, metricFilterKind],
};
