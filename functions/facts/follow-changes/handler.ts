import { openBus } from "@sip/event-bus/open-bus";
import { publishFacts } from "@sip/event-bus/publish-facts";
import { setting } from "@sip/functions/setting";
import { changeBatchHandler } from "@sip/lambda-kit/change-batch-handler";
import { composeOnce } from "@sip/lambda-kit/compose-once";
import { queueHandler } from "@sip/lambda-kit/queue-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { streamOrQueueHandler } from "@sip/lambda-kit/stream-or-queue-handler";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { projectBooking } from "@sip/storage-dynamodb/project-booking";
import { rememberEnd } from "@sip/storage-dynamodb/remember-end";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { factsOfChange } from "./facts-of-change.ts";
import { followChanges } from "./follow-changes.ts";
import { followOneByOne } from "./follow-one-by-one.ts";
import { openFollowers } from "./open-followers.ts";
import { publishChanges } from "./publish-facts.ts";
import { settleDebts } from "./settle-debts.ts";

const followers = composeOnce(() => {
  const table = openPatientTable(setting("TABLE_NAME"), requestId);
  return openFollowers(table, setting("FOLLOWERS"), {
    "project-bookings": followOneByOne(projectBooking(table)),
    "publish-facts": publishChanges(publishFacts(openBus(setting("BUS_NAME"))), factsOfChange),
    "remember-ends": followOneByOne(rememberEnd(table)),
  });
});

export const handler = streamOrQueueHandler({
  stream: changeBatchHandler(async () => followChanges((await followers()).all, systemClock)),
  queue: queueHandler(async () => settleDebts((await followers()).ofQueue)),
});
