import { openTestTable } from "../support/table/table.ts";
import { bundleSize } from "./bundle-size.ts";
import { type Costs, measureCosts } from "./costs.ts";
import { openHttpArena } from "./http-arena.ts";
import { rawArena } from "./raw-arena.ts";
import type { Figure } from "./report.ts";
import { runStorm, type Storm } from "./storm.ts";
import { useCaseArena } from "./use-case-arena.ts";

const clients = 500;
const quotas = [1, 14, 100];
/** A B B A: what the machine does meanwhile hits both arms alike. */
const pairs = 3;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The first benchmark: 500 people at once, what a booking costs, and how large its function is. */
export const stampede = async (): Promise<{ readonly figures: Figure[]; readonly results: unknown }> => {
  const engine = await openTestTable({ hasStream: false });
  try {
    const [ours, raw] = [useCaseArena(engine), rawArena(engine)];
    // Nobody is measured while the engines warm up.
    await runStorm(ours, 14, clients);
    await runStorm(raw, 14, clients);
    const storms: { quota: number; ours: Storm[]; raw: Storm[] }[] = [];
    for (const quota of quotas) {
      const arms = { quota, ours: [] as Storm[], raw: [] as Storm[] };
      for (let pair = 0; pair < pairs; pair += 1) {
        arms.ours.push(await runStorm(ours, quota, clients));
        arms.raw.push(await runStorm(raw, quota, clients), await runStorm(raw, quota, clients));
        arms.ours.push(await runStorm(ours, quota, clients));
      }
      storms.push(arms);
    }
    const overHttp = await stormsOverHttp();
    const costs = await measureCosts(ours);
    const size = await bundleSize("queue", "book-slot");
    return {
      figures: [
        ...storms.flatMap(stormFigures),
        ...overHttp.flatMap(httpFigures),
        ...costFigures(costs),
        ...sizeFigures(size),
      ],
      results: { storms, overHttp, costs, bookSlotBundle: size },
    };
  } finally {
    await engine.close();
  }
};

const httpRounds = 4;

/** The same storms through the whole local run; the first of all warms it up and is not measured. */
const stormsOverHttp = async (): Promise<{ readonly quota: number; readonly ours: readonly Storm[] }[]> => {
  const arena = await openHttpArena(quotas, { rounds: httpRounds, clients });
  try {
    const storms: { quota: number; ours: Storm[] }[] = [];
    for (const quota of quotas) {
      const ours: Storm[] = [];
      for (let round = 0; round < httpRounds; round += 1) ours.push(await runStorm(arena.open, quota, clients));
      storms.push({ quota, ours: ours.slice(1) });
    }
    return storms;
  } finally {
    await arena.close();
  }
};

/** The best of the runs: what else runs on the machine can only make it slower. */
const bestMs = (storms: readonly Storm[], of: "p50Ms" | "p95Ms"): number => Math.min(...storms.map((each) => each[of]));

/** Whether every storm ended as it must, in the answers and in the committed rows. */
const exactness = (quota: number, ours: readonly Storm[]): Pick<Figure, "value" | "gate"> => ({
  value: ours.map(({ booked, full, other, held }) => `${booked}/${full}/${other},${held}`).join(" "),
  gate: {
    text: `exactly ${quota}/${clients - quota}/0,${quota}`,
    isPassed: ours.every(
      ({ booked, full, other, held }) => booked === quota && full === clients - quota && other === 0 && held === quota,
    ),
  },
});

/** Times to look at, and no gate: the same code took 1.2 s on one machine and 3.0 s on the next. */
const timesOf = (ours: readonly Storm[]): string =>
  `${bestMs(ours, "p50Ms").toFixed(0)} ms, ${bestMs(ours, "p95Ms").toFixed(0)} ms`;

const httpFigures = ({ quota, ours }: { readonly quota: number; readonly ours: readonly Storm[] }): Figure[] => [
  { name: `${clients} over HTTP for ${quota}: booked / refused 409 / other, seats held`, ...exactness(quota, ours) },
  { name: `${clients} over HTTP for ${quota}: p50, p95 of the best run`, value: timesOf(ours) },
];

const stormFigures = ({ quota, ours, raw }: { quota: number; ours: Storm[]; raw: Storm[] }): Figure[] => {
  const name = (what: string) => `${clients} at once for ${quota}: ${what}`;
  const ratio = (of: "p50Ms" | "p95Ms" | "cpuMs" | "wallMs") =>
    median(ours.map((each) => each[of])) / median(raw.map((each) => each[of]));
  return [
    { name: name("booked / refused 409 / other, seats held"), ...exactness(quota, ours) },
    {
      name: name("p50, p95 of the best run"),
      value: timesOf(ours),
    },
    {
      name: name("p50, p95, wall, CPU against the raw engine calls (medians)"),
      value: (["p50Ms", "p95Ms", "wallMs", "cpuMs"] as const).map((of) => `${ratio(of).toFixed(2)}x`).join(", "),
      gate: { text: "CPU <= 1.5x, p95 <= 1.5x", isPassed: ratio("cpuMs") <= 1.5 && ratio("p95Ms") <= 1.5 },
    },
  ];
};

const costFigures = ({ perWin, perLoser }: Costs): Figure[] => [
  {
    name: "a win: write units, read units, requests",
    value: `${perWin.writeUnits}, ${perWin.readUnits}, ${perWin.requests}`,
    gate: {
      text: "<= 8, <= 2, <= 4",
      isPassed: perWin.writeUnits <= 8 && perWin.readUnits <= 2 && perWin.requests <= 4,
    },
  },
  {
    name: "a loser once sold out is known: write units, read units, requests",
    value: `${perLoser.writeUnits}, ${perLoser.readUnits}, ${perLoser.requests}`,
    gate: { text: "<= 0.02 write units", isPassed: perLoser.writeUnits <= 0.02 },
  },
];

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

const sizeFigures = ({ raw, gzip }: { raw: number; gzip: number }): Figure[] => [
  {
    name: "the booking function's bundle: raw, gzip",
    value: `${kilobytes(raw)}, ${kilobytes(gzip)}`,
    gate: { text: "<= 230 kB raw, <= 75 kB gzip", isPassed: raw <= 230_000 && gzip <= 75_000 },
  },
];
