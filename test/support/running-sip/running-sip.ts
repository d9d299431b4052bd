import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalSettings } from "@sip/infra/local-settings";
import { startSip } from "@sip/infra/start-sip";
import type { RightsWatch } from "assembly-player/services/iam/rights-watch";
import type { LogLine } from "../logs/record-log.ts";
import { type SipClient, sipClient } from "./sip-client.ts";

export interface RunningSip extends SipClient {
  readonly origin: string;
  /** Names of the functions that have run so far. */
  played(): string[];
  /** What the functions have logged so far, each line with the name of its function. */
  logged(): (LogLine & { readonly by: string })[];
  /** What API Gateway has logged of each request so far. */
  accessLog(): Readonly<Record<string, string>>[];
  stop(): Promise<void>;
}

/** The whole system on a free port, with data of its own that go when it stops. */
export const runSip = async (
  settings: Partial<LocalSettings> & { readonly now: string },
  rightsWatch?: RightsWatch,
): Promise<RunningSip> => {
  const dataDir = mkdtempSync(join(tmpdir(), "sip-"));
  const run = await startSip({ port: 0, dataDir, seed: "office", limits: false, ...settings }, () => {}, {
    ...(rightsWatch !== undefined && { rightsWatch }),
  });
  const logDir = join(dataDir, "logs");
  const linesIn = (file: string) =>
    readFileSync(join(logDir, file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  const played = () => readdirSync(logDir).flatMap((log) => /^sip-local-(.+)\.log$/.exec(log)?.[1] ?? []);
  return {
    origin: run.origin,
    ...sipClient(run.origin),
    played,
    logged: () => played().flatMap((by) => linesIn(`sip-local-${by}.log`).map((line) => ({ by, ...line }))),
    accessLog: () =>
      readdirSync(logDir)
        .filter((log) => log.startsWith("access-"))
        .flatMap(linesIn),
    stop: async () => {
      await run.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
