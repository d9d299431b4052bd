import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DynamoDBClient, ScanCommand, type ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import { addOffices } from "@sip/storage-dynamodb/add-offices";
import { toItem } from "@sip/storage-dynamodb/items";
import { seatKey } from "@sip/storage-dynamodb/keys";
import { pekanbaru } from "../support/offices/offices.ts";
import { applicant, contact } from "../support/queue/applicants.ts";
import { provePhones } from "../support/running-sip/prove-phones.ts";
import { sipClient } from "../support/running-sip/sip-client.ts";
import { startSipProcess } from "../support/running-sip/sip-process.ts";
import { startEngine } from "../support/table/engine.ts";
import { clientFor } from "../support/table/table.ts";
import type { OpenArena } from "./arena.ts";

export interface HttpArena {
  readonly open: OpenArena;
  close(): Promise<void>;
}

const tableName = "sip-local-main";

/**
 * The whole local run in a process of its own, asked over HTTP: API, authorizer, function, engine. It has an office with
 * `rounds` sessions for each quota; every storm takes the next.
 */
export const openHttpArena = async (
  quotas: readonly number[],
  { rounds, clients }: { readonly rounds: number; readonly clients: number },
): Promise<HttpArena> => {
  const dataDir = mkdtempSync(join(tmpdir(), "sip-bench-"));
  const engine = await startEngine();
  const sip = await startSipProcess({
    SIP_DATA_DIR: dataDir,
    SIP_SEED: "office",
    SIP_NOW: "2026-12-18T07:30:00.000Z",
    DYNAMODB_ENDPOINT: engine.endpoint,
  });
  const table = clientFor(engine.endpoint);
  const sessions = quotas
    .flatMap((quota) => Array<number>(rounds).fill(quota))
    .map((quota, index) => ({ quota, session: startOf(index) }));
  const office = {
    ...pekanbaru,
    officeId: "rush",
    officeNumber: 9,
    rules: pekanbaru.rules.map((rules) => ({
      ...rules,
      // The same phones come to every storm.
      perPhone: { ...rules.perPhone, bookings: sessions.length, people: sessions.length },
      sessions: sessions.map(({ quota, session }) => ({
        session,
        minutes: 30,
        seats: { online: quota, priority: 0 },
      })),
    })),
  };
  await addOffices({ client: table, name: tableName }, [office]);
  const client = sipClient(sip.origin);
  const tokens = await provePhones(
    client,
    Array.from({ length: clients }, (_, number) => number),
  );
  const left = [...sessions];
  let opened = 0;
  return {
    open: async (quota) => {
      const next = left.findIndex((one) => one.quota === quota);
      const [taken] = left.splice(next, 1);
      if (next < 0 || taken === undefined) throw new Error(`no session of ${quota} is left`);
      const { session } = taken;
      opened += 1;
      const firstNumber = opened * 1_000;
      return {
        client: async (number) => {
          const { status, body } = await client.call("POST", "/api/offices/rush/bookings", {
            token: tokens[number] ?? "",
            headers: { "idempotency-key": `bench-${firstNumber + number}` },
            body: { date: "2026-12-22", session, applicants: [applicant(firstNumber + number)], contact },
          });
          if (status === 201) return "booked";
          return status === 409 && String(body.type).endsWith("session-full") ? "full" : "other";
        },
        held: () => heldSeats(table, session),
      };
    },
    close: async () => {
      await sip.interrupt();
      table.destroy();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Sessions begin at half hours from 07.30 on. */
const startOf = (index: number): string => {
  const minutes = 450 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

/** Counted page by page over the whole table: the arena trusts no answer of SIP's. */
const heldSeats = async (table: DynamoDBClient, session: string): Promise<number> => {
  const prefix = seatKey({
    officeId: "rush",
    serviceId: "passport",
    date: "2026-12-22",
    session,
    pool: "online",
    seat: 0,
  }).pk.slice(0, -4);
  let held = 0;
  let after: ScanCommandOutput["LastEvaluatedKey"];
  do {
    const page: ScanCommandOutput = await table.send(
      new ScanCommand({
        TableName: tableName,
        Select: "COUNT",
        FilterExpression: "begins_with(pk, :prefix)",
        ExpressionAttributeValues: toItem({ ":prefix": prefix }),
        ExclusiveStartKey: after,
      }),
    );
    held += page.Count ?? 0;
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return held;
};
