import { MissingCalendarYear } from "@sip/calendar/holidays";
import { missingDecree } from "@sip/calendar/missing-decree";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { localDateOf } from "@sip/calendar/time-zone";
import { log } from "@sip/functions/log";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";

// A run that fails would be a dead letter, and would be tried again. The alarm counts the fault in the log.
export const handler = scheduledHandler(() => async (plannedFor) => {
  const year = missingDecree(nationalHolidays, localDateOf(plannedFor, "Asia/Jakarta"));
  if (year !== undefined) log.fault("year-not-decreed", new MissingCalendarYear(year));
});
