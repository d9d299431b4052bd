import type { Plugin } from "../../plugin.ts";
import { iam } from "../iam/plugin.ts";
import { lambda } from "../lambda/plugin.ts";
import { sqs } from "../sqs/plugin.ts";
import { scheduleGroupKind } from "./schedule-group-kind.ts";
import { scheduleKind } from "./schedule-kind.ts";
import { createScheduler } from "./scheduler.ts";

export const scheduler: Plugin = {
  name: "scheduler",
  summary: "schedules by rate, date or cron, in their time zones, on the local clock",
  kinds: [scheduleKind, scheduleGroupKind],
  deadLetterArns: (model) => model.all(scheduleKind).map(({ properties }) => properties.Target.DeadLetterConfig?.Arn),
  open: (play) => {
    const source = createScheduler({ ...play, ...play.part(lambda), ...play.part(sqs), rights: play.part(iam) });
    return { part: undefined, live: () => [source] };
  },
};
