import { currentRun } from "./sandbox.ts";

/** What functions log: how much, and which faults how often. */
export interface LogCount {
  lines: number;
  bytes: number;
  readonly faults: Record<string, number>;
}

/** Takes the functions' lines away from this thread's output and counts them; what is said outside a run goes on. */
export const takeOverLog = (): LogCount => {
  const count: LogCount = { lines: 0, bytes: 0, faults: {} };
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => {
    if (currentRun.getStore() === undefined) return write(chunk);
    const line = String(chunk);
    count.lines += 1;
    count.bytes += Buffer.byteLength(line);
    const { level, event, name, message } = JSON.parse(line);
    const fault = `${event}: ${name} ${message}`;
    if (level === "ERROR") count.faults[fault] = (count.faults[fault] ?? 0) + 1;
    return true;
  };
  return count;
};
