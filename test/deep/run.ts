import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod/mini";

// What `npm test` samples is exhausted here: the clock against an oracle, over every history of 2025 to 2027 with up to
// two pauses, under three zones of the machine. It fails at the first history on which the two disagree.

const zones = ["UTC", "Asia/Jakarta", "America/Los_Angeles"] as const;
/** One process for each of two cores. */
const shares = 2;
const secondsForEachZone = 600;
const worker = fileURLToPath(new URL("./clock-worker.ts", import.meta.url));

const Done = z.object({ exhaustedDays: z.int(), sampledDays: z.int(), histories: z.int() });

const run = async (TZ: string, share: number): Promise<z.infer<typeof Done>> => {
  const args = [worker, ...[share, shares, secondsForEachZone].map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ } });
  return Done.parse(JSON.parse(stdout));
};

for (const zone of zones) {
  const done = await Promise.all(Array.from({ length: shares }, (_, share) => run(zone, share)));
  const sum = (count: keyof z.infer<typeof Done>): string =>
    done.reduce((total, one) => total + one[count], 0).toLocaleString("en");
  console.log(
    `${zone}: clock and oracle agree on ${sum("histories")} histories, ` +
      `all of ${sum("exhaustedDays")} days of start and one in 101 of ${sum("sampledDays")}`,
  );
}
