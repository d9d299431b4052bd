import type { Figure } from "../report.ts";
import { asNew, oneQueue, oneReader, withoutPlaces } from "./earlier-deployments.ts";
import { answered, turnedAway } from "./outcomes.ts";
import { type Play, type Played, type PlayOptions, playModel } from "./play-model.ts";
import { seconds } from "./waits.ts";

/** Something that stood in the way until 27 November 2026, built again by itself: the model has to run into it. */
interface Wall<Of extends Play> {
  readonly name: string;
  readonly play: Of;
  readonly options: PlayOptions;
  readonly hits: (played: Played<Of>) => { readonly value: string; readonly isHit: boolean };
}

const wall =
  <Of extends Play>(described: Wall<Of>): (() => Promise<Figure>) =>
  async () => {
    const { value, isHit } = described.hits(await playModel(described.play, described.options));
    return { name: `as it was: ${described.name}`, value, gate: { text: "hurts", isPassed: isHit } };
  };

/** The first moments of a release start the sandboxes; the next ones are as all others. */
const rush = { seconds: 3 } as const;

export const walls: readonly (() => Promise<Figure>)[] = [
  wall({
    name: "all offices read whole from one partition: check-ins and bookings told that it is too busy",
    play: "release",
    options: { seconds: 1, before: ["offices"] },
    hits: ({ outcome: { everyday, requests } }) => ({
      value: `${everyday.checkIns.busy ?? 0} of ${answered(everyday.checkIns)}, ${requests.busy ?? 0} of ${answered(requests)}`,
      isHit: (everyday.checkIns.busy ?? 0) > 0 && (requests.busy ?? 0) > 0,
    }),
  }),
  wall({
    name: "nobody's seat in Lambda kept: check-ins and requests for codes turned away",
    play: "release",
    options: { ...rush, change: withoutPlaces },
    hits: ({ outcome: { everyday } }) => ({
      value: `${turnedAway(everyday.checkIns)} of ${answered(everyday.checkIns)}, ${turnedAway(everyday.codesAskedFor)} of ${answered(everyday.codesAskedFor)}`,
      isHit: turnedAway(everyday.checkIns) > 0 && turnedAway(everyday.codesAskedFor) > 0,
    }),
  }),
  wall({
    name: "a table without warm throughput, and requests that wait out its refusals: bookings without a sandbox",
    play: "release",
    options: { ...rush, change: asNew, before: ["table"] },
    hits: ({ outcome: { requests } }) => ({
      value: `${requests["no-sandbox"] ?? 0} of ${answered(requests)}`,
      isHit: (requests["no-sandbox"] ?? 0) > 0,
    }),
  }),
  wall({
    name: "a table without warm throughput, one reader a shard: longest wait of a booking for its own record",
    play: "release",
    options: { ...rush, change: (deployment) => oneReader(asNew(deployment)) },
    hits: ({ figures }) => {
      const longestMs = figures.feeds.find(({ functionName }) => functionName === "follow-changes")?.longestMs ?? 0;
      return { value: seconds(longestMs), isHit: longestMs > 5_000 };
    },
  }),
  wall({
    name: "codes in one queue with reminders: came in time, not at all",
    play: "sixteen",
    options: { seconds: 60, change: oneQueue, handlers: { "send-notice": "say-everything" } },
    hits: ({ outcome: { everyday } }) => ({
      value: `${everyday.codes.count}, ${everyday.codesMissing}`,
      isHit: everyday.codesMissing > everyday.codes.count,
    }),
  }),
];
