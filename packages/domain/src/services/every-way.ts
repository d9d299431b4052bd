import { allowedAt, type Chart, type Standing, standingAfter, standingOf } from "./chart.ts";

/** A step that the chart allows, with the standing before and after it. */
export interface Move {
  readonly from: string;
  readonly step: string;
  readonly to: string;
}

/** Everything that can happen to an application: each standing, by a key, and each move between two of them. */
export interface EveryWay {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly moves: readonly Move[];
}

/** A passport has some hundred standings. Each step that waits for no other doubles their number. */
const standingsAtMost = 20_000;

/** Undefined for a chart with too many standings to try. */
export const everyWayOf = (chart: Chart): EveryWay | undefined => {
  const first = standingOf(chart, []);
  const standings = new Map([[keyOf(first), first]]);
  const moves: Move[] = [];
  for (const [from, standing] of standings) {
    if (standings.size > standingsAtMost) return undefined;
    for (const step of allowedAt(chart, standing)) {
      const next = standingAfter(chart, standing, step);
      const to = keyOf(next);
      moves.push({ from, step, to });
      if (!standings.has(to)) standings.set(to, next);
    }
  }
  return { standings, moves };
};

const keyOf = ({ taken, hold, ended }: Standing): string => [hold, ended, ...[...taken].toSorted()].join(" ");

/** The standings from which one of these can be reached, these included. */
export const leadingTo = (
  { standings, moves }: EveryWay,
  isGoal: (standing: Standing) => boolean,
): ReadonlySet<string> => {
  const before = Map.groupBy(moves, ({ to }) => to);
  const found = new Set([...standings].flatMap(([key, standing]) => (isGoal(standing) ? [key] : [])));
  for (const key of found) for (const { from } of before.get(key) ?? []) found.add(from);
  return found;
};
