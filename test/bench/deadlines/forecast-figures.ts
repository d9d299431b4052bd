import { isoDate } from "@sip/calendar/date";
import { paceOn } from "@sip/domain/deadlines/pace";
import { forecastsSaid, type Said } from "../../support/deadlines/forecasts-said.ts";
import { finishedBefore, simulatedOffice, type Ways } from "../../support/deadlines/simulated-office.ts";
import type { Figure } from "../report.ts";

/** What forecasts said in an office, and what came of it. Each look at an open promise counts. */
interface Outcome {
  readonly looks: number;
  /** Looks at which a band was said, and those of them whose case ended in it. */
  readonly bands: number;
  readonly inside: number;
  /** What the office's own page says at the end: forecasts and how many held. */
  readonly calibration: readonly [forecasts: number, inside: number];
  /** Likely late, how many of them were late; and the same of the rule of the day before. */
  readonly likelyLate: Warned;
  readonly dayBefore: Warned;
  /** Cases that were called likely late before the day before, and those of them that were late. */
  readonly early: Warned;
}

interface Warned {
  readonly said: number;
  readonly late: number;
}

const half = { seed: 38, from: "2026-06-01", days: 175, casesADay: 25, roughness: 0.1 } as const;
const looksFrom = "2026-09-14";
const daysOfLooks = 70;

/** Mon 23 November 2026: ten weeks after the first look. */
const lastDay = isoDate("2026-11-23");

const offices: Readonly<Record<string, Ways>> = {
  "works evenly": half,
  "is small: four cases a day": { ...half, casesADay: 4 },
  "prints at 10:30 and 14:00": { ...half, printsAt: ["10:30", "14:00"] },
  "has days that differ much": { ...half, roughness: 0.4 },
  "is slow throughout": { ...half, slower: { from: half.from, minutes: 500 } },
  "cannot keep its promise": { ...half, slower: { from: half.from, minutes: 1_000 } },
  "prints a day later from Mon 12 Oct": { ...half, slower: { from: "2026-10-12", minutes: 510 } },
};

export const forecastOutcomes = (): Readonly<Record<string, Outcome>> =>
  Object.fromEntries(Object.entries(offices).map(([name, ways]) => [name, outcomeOf(ways)]));

const outcomeOf = (ways: Ways): Outcome => {
  const cases = simulatedOffice(ways);
  const said = forecastsSaid(cases, looksFrom, daysOfLooks);
  const { calibration } = paceOn(lastDay, finishedBefore(lastDay, cases));
  const early = said.filter(({ isLikelyLate, isAtRisk }) => isLikelyLate && !isAtRisk);
  return {
    looks: said.length,
    bands: said.filter(({ isInside }) => isInside !== undefined).length,
    inside: said.filter(({ isInside }) => isInside === true).length,
    calibration: [calibration?.forecasts ?? 0, calibration?.inside ?? 0],
    likelyLate: warnedBy(said.filter(({ isLikelyLate }) => isLikelyLate)),
    dayBefore: warnedBy(said.filter(({ isAtRisk }) => isAtRisk)),
    early: warnedBy([...new Map(early.map((one) => [one.applicationNumber, one])).values()]),
  };
};

const warnedBy = (said: readonly Said[]): Warned => ({
  said: said.length,
  late: said.filter(({ wasLate }) => wasLate).length,
});

const percent = (part: number, all: number): string => (all === 0 ? "-" : `${((100 * part) / all).toFixed(0)} %`);

/** A band that holds eight of ten, give or take so much, while the office stays as it is. */
const tolerance = 0.06;

export const forecastFigures = (outcomes: Readonly<Record<string, Outcome>>): readonly Figure[] =>
  Object.entries(outcomes).flatMap(([name, outcome]) => {
    const { looks, bands, inside, calibration, likelyLate, dayBefore, early } = outcome;
    const isSteady = offices[name]?.slower?.from !== "2026-10-12";
    return [
      {
        name: `an office that ${name}: looks with a band, ends inside, what its own page says`,
        value: `${percent(bands, looks)}, ${percent(inside, bands)}, ${percent(calibration[1], calibration[0])}`,
        ...(isSteady && {
          gate: { text: "inside 74-86 %", isPassed: Math.abs(inside / bands - 0.8) <= tolerance },
        }),
      },
      {
        name: "  called likely late: were late; by the day before: were late; cases called before that: were late",
        value: [likelyLate, dayBefore, early]
          .map((warned) => `${warned.said}: ${percent(warned.late, warned.said)}`)
          .join("; "),
      },
    ];
  });
