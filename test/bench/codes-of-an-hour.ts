import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressLimit } from "@sip/infra/constructs/address-limits";
import { phoneOf } from "../support/queue/applicants.ts";
import { sipClient } from "../support/running-sip/sip-client.ts";
import { startSipProcess } from "../support/running-sip/sip-process.ts";

/** Asked for in each span of the rule: three times what it lets through. */
const times = 3;

/**
 * How many codes one address causes in an hour of the local run's clock with its limits on, each for a phone of its own, when
 * it asks for as many as it gets and then waits until the rule has forgotten.
 */
export const codesOfAnHour = async ({ requests, withinSeconds }: AddressLimit): Promise<number> => {
  const dataDir = mkdtempSync(join(tmpdir(), "sip-bench-"));
  const sip = await startSipProcess({
    SIP_DATA_DIR: dataDir,
    SIP_SEED: "office",
    SIP_NOW: "2026-12-18T07:30:00.000Z",
    SIP_LIMITS: "on",
  });
  const client = sipClient(sip.origin);
  let codes = 0;
  let phone = 0;
  try {
    for (let second = 0; second < 3_600; second += withinSeconds) {
      for (let asked = 0; asked < times * requests; asked += 1) {
        phone += 1;
        const body = { phone: phoneOf(phone), channel: "sms" };
        const { status } = await client.call("POST", "/api/verifications", { body });
        if (status === 202) codes += 1;
        else break;
      }
      await client.call("POST", "/local/clock", { body: { advance: `PT${withinSeconds}S` } });
    }
    return codes;
  } finally {
    await sip.interrupt();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
