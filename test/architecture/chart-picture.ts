import { allowedSteps, type Chart, mainLineOf, rowOf, stepsOf } from "@sip/domain/services/chart";

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The chart of a service as a picture: what may come next on the main line, and from where on a detour is open. */
export const chartPicture = (chart: Chart): string => {
  const steps = stepsOf(chart);
  const first = steps.filter((step) => rowOf(chart, step).after === undefined);
  const ends = steps.filter((step) => rowOf(chart, step).ends !== undefined);
  const lines = [
    ...steps.filter((step) => nameOf(step) !== step).map((step) => `${nameOf(step)} : ${step}`),
    ...first.map((step) => `[*] --> ${nameOf(step)}`),
    ...arrowsOf(chart).map(({ from, to, label }) => `${nameOf(from)} --> ${nameOf(to)}${label && ` : ${label}`}`),
    ...ends.map((step) => `${nameOf(step)} --> [*]`),
  ];
  return ["```mermaid", "stateDiagram-v2", ...lines.map((line) => `  ${line}`), "```"].join("\n");
};

/** Mermaid takes no hyphen in the name of a state. */
const nameOf = (step: string): string => step.replaceAll("-", "_");

const arrowsOf = (chart: Chart): readonly Arrow[] => {
  const main = mainLineOf(chart);
  const detours = stepsOf(chart).filter((step) => !main.includes(step));
  return [
    ...mainArrows(chart, main),
    ...detours.flatMap((step) => [...arrowsTo(chart, step), ...arrowsBack(chart, step, main)]),
  ];
};

/** Every pair of steps of which the second can follow the first while nothing holds the application. */
const mainArrows = (chart: Chart, main: readonly string[]): readonly Arrow[] => {
  const pairs = new Set<string>();
  const seen = new Set<string>();
  const follow = (history: readonly string[]): void => {
    const from = history.at(-1);
    const key = `${from} ${history.toSorted().join(" ")}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const step of allowedSteps(chart, history).filter((allowed) => main.includes(allowed))) {
      if (from !== undefined) pairs.add(`${from} ${step}`);
      follow([...history, step]);
    }
  };
  follow([]);
  return main.flatMap((from) =>
    main.filter((to) => pairs.has(`${from} ${to}`)).map((to) => ({ from, to, label: missingLabel(chart, from, to) })),
  );
};

/** What `to` needs and `from` does not bring along: it must have been taken some time before. */
const missingLabel = (chart: Chart, from: string, to: string): string => {
  const brought = broughtBy(chart, from);
  const missing = (rowOf(chart, to).after ?? []).filter((needed) => !brought.has(needed));
  return missing.length === 0 ? "" : `after ${missing.join(", ")}`;
};

const broughtBy = (chart: Chart, step: string): ReadonlySet<string> =>
  new Set([step, ...(rowOf(chart, step).after ?? []).flatMap((needed) => [...broughtBy(chart, needed)])]);

const arrowsTo = (chart: Chart, to: string): readonly Arrow[] => {
  const { after = [], until = [] } = rowOf(chart, to);
  return after.map((from) => ({ from, to, label: until.length === 0 ? "" : `until ${until.join(", ")}` }));
};

/** From a step that holds the case to those of the main line that lift its hold. */
const arrowsBack = (chart: Chart, from: string, main: readonly string[]): readonly Arrow[] => {
  const { sets } = rowOf(chart, from);
  if (sets === undefined) return [];
  return main.filter((to) => rowOf(chart, to).lifts === sets).map((to) => ({ from, to, label: "" }));
};
