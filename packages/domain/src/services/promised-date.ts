import type { IsoDate } from "@sip/calendar/date";
import type { WorkingCalendar } from "@sip/calendar/working-days";

/**
 * The promised day: the `slaWorkingDays`-th working day after `startedOn`, which itself does not count. A working day
 * counts if the clock runs at the office's closing time of that day (`countsOn`), so a pause costs exactly the closing
 * times within it.
 *
 * Counted from the next working day. The source for passports: "selesai dalam 3 hari kerja setelah pembayaran" (SOP of
 * the Pekanbaru office: Kinasih & Sujianto, JIAP 8(1) 2022; Antara Palu 17 November 2024; Directorate General June
 * 2022), stricter than the at most 4 working days of Permenkumham 8/2014 and 18/2022, article 22.
 *
 * Throws MissingCalendarYear when the count runs into a year without calendar.
 */
export const promisedDate = ({
  startedOn,
  slaWorkingDays,
  calendar,
  countsOn,
}: {
  startedOn: IsoDate;
  slaWorkingDays: number;
  calendar: Pick<WorkingCalendar, "nextWorkingDay">;
  countsOn: (workingDay: IsoDate) => boolean;
}): IsoDate => {
  if (!Number.isInteger(slaWorkingDays) || slaWorkingDays < 1) {
    throw new RangeError(`not a number of working days from 1 on: ${slaWorkingDays}`);
  }
  let day = startedOn;
  for (let counted = 0; counted < slaWorkingDays; ) {
    day = calendar.nextWorkingDay(day);
    if (countsOn(day)) counted += 1;
  }
  return day;
};
