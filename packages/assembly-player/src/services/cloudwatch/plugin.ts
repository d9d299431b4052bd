import type { Plugin } from "../../plugin.ts";
import { alarmKind } from "./alarm-kind.ts";
import { compositeAlarmKind } from "./composite-alarm-kind.ts";
import { dashboardKind } from "./dashboard-kind.ts";

export const cloudwatch: Plugin = {
  name: "cloudwatch",
  summary: "alarms and dashboards can stand there; there are no metrics on one machine",
  kinds: [alarmKind, compositeAlarmKind, dashboardKind],
};
