import { attack } from "./attack.ts";
import { deadlines } from "./deadlines/deadlines.ts";
import { national } from "./national/national.ts";
import { report } from "./report.ts";
import { stampede } from "./stampede.ts";

const benches = { stampede, attack, deadlines, national };

const wanted = process.argv[2] ?? "stampede";
const bench = Object.entries(benches).find(([name]) => name === wanted)?.[1];
if (bench === undefined) throw new Error(`no bench is called ${wanted}; there are: ${Object.keys(benches).join(", ")}`);

const { figures, results } = await bench();
process.exitCode = report(figures, { bench: wanted, at: new Date().toISOString(), results }) ? 0 : 1;
