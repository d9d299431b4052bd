import { ifDecreed } from "@sip/calendar/holidays";
import { officeMinutes } from "@sip/calendar/office-minutes";
import type { ApplicationAt } from "../applications/application-at.ts";
import { stationsOf } from "../applications/stations.ts";
import type { Instant } from "../clock.ts";
import { isKept } from "../services/kept.ts";
import { workedMinutes } from "../services/worked-minutes.ts";
import { expectedSpans, mostlyExpected } from "./expected-spans.ts";
import type { Pace } from "./pace.ts";

/** When an application is likely to be finished, as the office's own last weeks say. */
export interface Forecast {
  /** In eight of ten cases it is finished between these instants. Undefined where too few stood so long. */
  readonly band: { readonly from: Instant; readonly to: Instant } | undefined;
  /** Of the cases like it one in four, or more, would have been finished after this one's due instant. */
  readonly isLikelyLate: boolean;
}

/**
 * Undefined while nothing is promised, while the clock stands still, where too few cases are known, and where the answer
 * lies in a year without decree.
 *
 * Likely late begins at one in four. Where the rule of the day before calls ten cases, one is late; here it is five to
 * seven. At one in two it would be eight, of a third as many (decision 0038 has the figures).
 */
export const forecastOf = (
  { spans }: Pick<Pace, "spans">,
  { record, chart, clock, office }: ApplicationAt,
): Forecast | undefined => {
  const { startedAt, dueAt, state } = clock;
  if (state !== "running" || startedAt === undefined || dueAt === undefined) return undefined;
  const station = stationsOf(chart, record.steps, startedAt).at(-1);
  const known = station && spans.get(station.step);
  if (station === undefined || known === undefined) return undefined;
  return ifDecreed(() => {
    const stood = workedMinutes(chart, record.steps, office, station.at, office.now);
    const mostly = mostlyExpected(known, stood);
    if (mostly === undefined) return undefined;
    const { after } = officeMinutes(office.time);
    const finishedAt = (span: number): Instant => after(office.now, Math.round(span - stood));
    const expected = expectedSpans(known, stood);
    return {
      band: expected && { from: finishedAt(expected.early), to: finishedAt(expected.late) },
      isLikelyLate: !isKept(dueAt, finishedAt(mostly)),
    };
  });
};
