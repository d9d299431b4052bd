import type { Plugin } from "../../plugin.ts";
import { alarmKind } from "./alarm-kind.ts";
import { compositeAlarmKind } from "./composite-alarm-kind.ts";
import { dashboardKind } from "./dashboard-kind.ts";

/** Alarms and dashboards can stand in a template; there are no metrics on one machine. */
export const cloudwatch: Plugin = { name: "cloudwatch", kinds: [alarmKind, compositeAlarmKind, dashboardKind] };
