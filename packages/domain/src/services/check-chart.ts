import type { Bilingual } from "../bilingual.ts";
import { counterRoles } from "../staff-roles.ts";
import { type Chart, hasClock, issuingStepOf, rowOf, stepsOf } from "./chart.ts";
import { type EveryWay, everyWayOf, leadingTo } from "./every-way.ts";
import { pickUpPlaceholders } from "./message-placeholders.ts";
import { holesIn } from "./placeholders.ts";

/** What is wrong with a chart. Tries everything that can happen to an application. */
export const chartFaults = (chart: Chart): string[] => {
  const unsound = [...nameFaults(chart), ...rowFaults(chart), ...pickUpFaults(chart)];
  if (unsound.length > 0) return unsound;
  const ways = everyWayOf(chart);
  if (ways === undefined) return ["its steps can come in more ways than can be tried"];
  const unreached = reachFaults(chart, ways);
  if (unreached.length > 0) return unreached;
  return [...holdFaults(chart, ways), ...endFaults(chart, ways), ...issueFaults(chart, ways)];
};

const nameFaults = (chart: Chart): string[] => {
  const steps = stepsOf(chart);
  const first = steps.filter((step) => rowOf(chart, step).after === undefined);
  return [
    ...steps.flatMap((step) => {
      const { after = [], until = [] } = rowOf(chart, step);
      return [...after, ...until]
        .filter((other) => !steps.includes(other))
        .map((other) => `${step} names no step ${other}`);
    }),
    ...(first.length === 1 ? [] : [`one step opens an application, and not ${first.length} (${first.join(", ")})`]),
  ];
};

/** What does not fit together in one row, or in the rows of one hold. */
const rowFaults = (chart: Chart): string[] => {
  const rows = stepsOf(chart).map((step) => [step, rowOf(chart, step)] as const);
  const pausing = new Set(rows.flatMap(([, { clock, sets }]) => (clock === "pauses" && sets ? [sets] : [])));
  return rows.flatMap(([step, { by, sets, lifts, under = ["none"], clock }]) => [
    ...(isCounter(by) ? [] : [`${step} is not by ${counterRoles.join(", ")}: the counter admits them to every step`]),
    ...(sets !== undefined && under.some((hold) => hold !== "none" && hold !== sets)
      ? [`${step} sets a hold under another one`]
      : []),
    ...(clock !== undefined && !hasClock(chart) ? [`${step} ${clock} a clock that nothing stops`] : []),
    ...(clock === "pauses" && sets === undefined ? [`${step} pauses the clock and sets no hold`] : []),
    ...(clock === "resumes" && lifts === undefined ? [`${step} resumes the clock and lifts no hold`] : []),
    ...(lifts !== undefined && pausing.has(lifts) && clock !== "resumes"
      ? [`${step} lifts a hold that pauses the clock, and does not resume it`]
      : []),
  ]);
};

const isCounter = (by: readonly string[] = []): boolean =>
  by.length === counterRoles.length && counterRoles.every((role) => by.includes(role));

const pickUpFaults = (chart: Chart): string[] => {
  const opening = stepsOf(chart).filter((step) => rowOf(chart, step).opensPickUp);
  if (opening.length > 1) return [`one step opens the pick-up, and not ${opening.join(", ")}`];
  if (opening.length === 1 && chart.pickUp === undefined) return [`it has no words for what ${opening[0]} makes ready`];
  const issuing = stepsOf(chart).filter((step) => rowOf(chart, step).issues);
  if (opening.length === 0 && issuing.length > 0) return [`${issuing.join(", ")} issues what no step makes ready`];
  if (opening.length === 1 && issuing.length !== 1) {
    return [`one step issues what ${opening[0]} makes ready, and not ${issuing.join(", ") || "none"}`];
  }
  const again = issuing.filter((step) => rowOf(chart, step).repeats);
  if (again.length > 0) return again.map((step) => `${step} issues a thing, and can be taken twice`);
  return Object.entries<Bilingual>({ ...chart.pickUp }).flatMap(([part, words]) =>
    Object.entries(words).flatMap(([language, text]) =>
      holesIn(text, pickUpPlaceholders).map((hole) => `pickUp.${part} ${hole} (${language})`),
    ),
  );
};

const reachFaults = (chart: Chart, { moves }: EveryWay): string[] => {
  const reached = new Set(moves.map(({ step }) => step));
  return stepsOf(chart)
    .filter((step) => !reached.has(step))
    .map((step) => `nobody can reach ${step}`);
};

/** A hold that is set can be lifted again in every case. */
const holdFaults = (chart: Chart, ways: EveryWay): string[] => {
  const free = leadingTo(ways, ({ hold, ended }) => hold === "none" && ended === undefined);
  const forGood = ways.moves.filter(({ step, to }) => rowOf(chart, step).sets !== undefined && !free.has(to));
  return [...new Set(forGood.map(({ step }) => `nothing lifts the hold that ${step} sets`))];
};

/** From every standing, except a hold for good, steps lead to an end. */
const endFaults = (chart: Chart, ways: EveryWay): string[] => {
  if (!stepsOf(chart).some((step) => rowOf(chart, step).ends !== undefined)) return ["no step ends an application"];
  const ending = leadingTo(ways, ({ ended }) => ended !== undefined);
  const lost = ways.moves.filter(
    ({ from, to }) => ending.has(from) && !ending.has(to) && ways.standings.get(to)?.hold === "none",
  );
  return [...new Set(lost.map(({ step }) => `no way leads from ${step} to an end`))];
};

/** Nobody collects what has not been issued: the days to collect would have no beginning. */
const issueFaults = (chart: Chart, { standings, moves }: EveryWay): string[] => {
  const issuing = issuingStepOf(chart);
  if (issuing === undefined) return [];
  const early = moves.filter(
    ({ step, to }) => rowOf(chart, step).opensPickUp && !standings.get(to)?.taken.has(issuing),
  );
  return [...new Set(early.map(({ step }) => `${step} can be taken before ${issuing} has issued what it makes ready`))];
};
