import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { toItem } from "@sip/storage-dynamodb/items";
import { codeBudgetKey } from "@sip/storage-dynamodb/keys";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { type Engine, startEngine } from "../support/table/engine.ts";
import { clientFor } from "../support/table/table.ts";

let engine: Engine;
let sip: RunningSip;
/** 19 Dec 2026 is a Saturday; at 16.00 in Jakarta eight hours of the day are left. */
beforeAll(async () => {
  engine = await startEngine();
  sip = await runSip({ now: "2026-12-19T09:00:00.000Z", limits: true, dynamodbEndpoint: engine.endpoint });
});
afterAll(async () => {
  await sip.stop();
  await engine.stop();
});

const spend = async (codes: number): Promise<void> => {
  const client = clientFor(engine.endpoint);
  const Item = toItem({ ...codeBudgetKey("2026-12-19", "sms"), codes });
  await client.send(new PutItemCommand({ TableName: "sip-local-main", Item }));
  client.destroy();
};

const ask = (number: number) =>
  sip.call("POST", "/api/verifications", {
    body: { phone: `+62812777${String(number).padStart(5, "0")}`, channel: "sms" },
    headers: { "accept-language": "en" },
  });

describe("who has codes sent by SMS to strangers, with the limits of the template", () => {
  it("gets the 200 of a day, and then a refusal that names what stays open and until when", async () => {
    await spend(199);
    expect((await ask(1)).status).toBe(202);
    const refused = await ask(2);
    expect(refused.status).toBe(429);
    expect(String(refused.body.type)).toMatch(/code-budget-spent$/);
    expect(String(refused.body.detail)).toMatch(/from your own phone.*counter/);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(7 * 3600);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(8 * 3600);
    expect(await sip.messages("+6281277700002")).toEqual([]);
  });
});
