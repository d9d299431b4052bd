import { type Chart, hasClock, rowOf, stepsOf } from "./chart.ts";
import { everyWayOf } from "./every-way.ts";

/**
 * What is wrong with the steps after which an office lets the clock of a service start: the clock can start by them, and
 * once it has started it stops in every end of an application. Tries everything that can happen to an application.
 */
export const clockFaults = (chart: Chart, startsAfter: readonly string[]): string[] => {
  const unknown = startsAfter.filter((step) => !stepsOf(chart).includes(step));
  if (unknown.length > 0) return unknown.map((step) => `its clock starts after ${step}, which is no step`);
  if (startsAfter.length === 0) return hasClock(chart) ? ["nothing starts its clock"] : [];
  if (!hasClock(chart)) return ["nothing stops its clock"];
  const tells = startsAfter.filter((step) => rowOf(chart, step).tells !== undefined);
  if (tells.length > 0) {
    return tells.map((step) => `${step} starts the clock, so it tells the promise: it cannot tell another message`);
  }
  const ways = everyWayOf(chart);
  if (ways === undefined) return ["its steps can come in more ways than can be tried"];
  const stopping = stepsOf(chart).filter((step) => rowOf(chart, step).clock === "stops");
  const runs = new Set(
    [...ways.standings].flatMap(([key, { taken }]) =>
      startsAfter.every((step) => taken.has(step)) && !stopping.some((step) => taken.has(step)) ? [key] : [],
    ),
  );
  if (runs.size === 0) return [`its clock cannot start by ${startsAfter.join(" and ")}`];
  const running = ways.moves.filter(({ to }) => runs.has(to) && ways.standings.get(to)?.ended !== undefined);
  return [...new Set(running.map(({ step }) => `its clock cannot stop before ${step}`))];
};
