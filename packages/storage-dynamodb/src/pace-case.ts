import { addDays, daysBetween, type IsoDate } from "@sip/calendar/date";
import type { Finished } from "@sip/domain/applications/finished";

/**
 * `PKU-26-000123 2 ,,,82,80,41`: which application, so that none is counted twice; how many days after its clock had
 * started it was finished; and the minutes from each step of the line to the end, nothing where it never stood. Some 40
 * bytes in place of 150: an office of 125 cases a day needs 5 kB for a day.
 */
export const paceCase = (
  applicationNumber: string,
  { on, startedOn, spans }: Finished,
  line: readonly string[],
): string => {
  const minutes = line.map((step) => spans[step] ?? "").join(",");
  return [applicationNumber, daysBetween(startedOn, on), minutes.replace(/,+$/, "")].join(" ");
};

export const readPaceCase = (text: string, on: IsoDate, line: readonly string[]): Finished => {
  const [, days = "", minutes = ""] = text.split(" ");
  const spans = minutes
    .split(",")
    .flatMap((span, index) => (span === "" ? [] : [[line[index] ?? "", Number(span)] as const]));
  return { on, startedOn: addDays(on, -Number(days)), spans: Object.fromEntries(spans) };
};
