import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalSettings } from "@sip/infra/local-settings";
import { startSip } from "@sip/infra/start-sip";
import type { RightsWatch } from "@sip/local/aws/rights-watch";
import { type SipClient, sipClient } from "./sip-client.ts";

export interface RunningSip extends SipClient {
  readonly origin: string;
  /** Names of the functions that have run so far. */
  played(): string[];
  /** What a function that has run has logged. */
  logOf(functionName: string): string;
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
  return {
    origin: run.origin,
    ...sipClient(run.origin),
    played: () => readdirSync(join(dataDir, "logs")).flatMap((log) => /^sip-local-(.+)\.log$/.exec(log)?.[1] ?? []),
    logOf: (functionName) => readFileSync(join(dataDir, "logs", `sip-local-${functionName}.log`), "utf8"),
    stop: async () => {
      await run.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
