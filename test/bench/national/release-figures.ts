import type { Figure } from "../report.ts";
import { seatsReleased } from "./country.ts";
import { everydayFigures } from "./everyday-figures.ts";
import { type Outcome, type Outcomes, turnedAway } from "./outcomes.ts";
import type { Played } from "./play-model.ts";
import { seconds, waitsInWords } from "./waits.ts";

/** A person who waits for longer presses again, or gives up. */
const patienceMs = 10_000;
/** Officers see a booking, and its owner is told, within this. */
const mostLagMs = 15_000;

const listed = (counts: Outcomes): string =>
  Object.entries(counts)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(", ");

const of = (counts: Outcomes, outcome: Outcome): number => counts[outcome] ?? 0;

/** What a release is worth; of its first seconds alone nobody expects that all seats are gone. */
export const releaseFigures = ({ outcome, figures, committed }: Played<"release">): readonly Figure[] => {
  const { wanted, people, requests, winners, losers, everyday } = outcome;
  const expected = Math.min(wanted, seatsReleased().length);
  const [won, full] = [of(people, "done"), of(people, "full")];
  const throttled = Object.values(figures.spent).reduce((sum, each) => sum + each.throttled, 0);
  const asked = Object.values(figures.spent).reduce((sum, each) => sum + each.requests, 0);
  const lags = figures.feeds.map(({ functionName, longestMs }) => `${functionName} ${seconds(longestMs)}`);
  return [
    {
      name: `release, ${wanted} people: ended as`,
      value: listed(people),
      gate: { text: `${expected} done, the others full`, isPassed: won === expected && won + full === wanted },
    },
    {
      name: "release: seats held in committed rows; what is not as it must be",
      value: `${committed.held}; ${committed.broken.length === 0 ? "nothing" : committed.broken.slice(0, 3).join(", ")}`,
      gate: {
        text: "as many as were told so; nothing",
        isPassed: committed.held === won && committed.broken.length === 0,
      },
    },
    {
      name: "release: requests by what they were answered",
      value: listed(requests),
      gate: { text: "nobody turned away", isPassed: turnedAway(requests) === 0 },
    },
    {
      name: "release: who got a seat waited p50, p95, longest",
      value: waitsInWords(winners),
      gate: { text: `<= ${seconds(patienceMs)}`, isPassed: winners.longest <= patienceMs },
    },
    {
      name: "release: who did not waited p50, p95, longest",
      value: waitsInWords(losers),
      gate: { text: `<= ${seconds(patienceMs)}`, isPassed: losers.longest <= patienceMs },
    },
    {
      name: "release: sandboxes at once, in all and of book-slot",
      value: `${figures.busyAtMost}, ${figures.functions["book-slot"]?.busyAtMost ?? 0}`,
    },
    {
      name: "release: requests that the table turned away, of all",
      value: `${throttled} of ${asked}`,
      gate: { text: "under one in a hundred", isPassed: throttled * 100 < asked },
    },
    {
      name: "release: busiest second of a partition, units written and read",
      value: `${figures.hottest.writeUnits.units.toFixed(0)}, ${figures.hottest.readUnits.units.toFixed(0)}`,
    },
    {
      name: "release: longest wait of a change for its function",
      value: lags.join(", "),
      gate: {
        text: `<= ${seconds(mostLagMs)}`,
        isPassed: figures.feeds.every(({ longestMs, waiting }) => longestMs <= mostLagMs && waiting === 0),
      },
    },
    ...everydayFigures("release", everyday),
  ];
};
