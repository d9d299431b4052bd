import { addOffices } from "@sip/storage-dynamodb/add-offices";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pekanbaru } from "../support/offices/offices.ts";
import { applicant, contact } from "../support/queue/applicants.ts";
import { provePhones } from "../support/running-sip/prove-phones.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { type Engine, startEngine } from "../support/table/engine.ts";
import { clientFor } from "../support/table/table.ts";

const quotas = [1, 14, 100] as const;
const sessions = ["07:30", "08:30", "09:30"] as const;
const clients = 500;
const range = (length: number): number[] => Array.from({ length }, (_, number) => number);

let engine: Engine;
let sip: RunningSip;
/** One for each person, and used in each rush: at this office a phone may hold as many bookings as there are rushes. */
let tokens: string[];

beforeAll(async () => {
  engine = await startEngine();
  sip = await runSip({ now: "2026-12-18T07:00:00.000Z", dynamodbEndpoint: engine.endpoint });
  const client = clientFor(engine.endpoint);
  const rush = {
    ...pekanbaru,
    officeId: "rush",
    officeNumber: 9,
    rules: pekanbaru.rules.map((rules) => ({
      ...rules,
      perPhone: { ...rules.perPhone, bookings: quotas.length },
      sessions: quotas.map((online, index) => ({
        session: sessions[index] ?? "",
        minutes: 60,
        seats: { online, priority: 0 },
      })),
    })),
  };
  await addOffices({ client, name: "sip-local-main" }, [rush]);
  client.destroy();
  tokens = await provePhones(sip, range(clients));
});
afterAll(async () => {
  await sip.stop();
  await engine.stop();
});

describe.each(quotas.map((quota, index) => ({ quota, session: sessions[index] ?? "" })))(
  "500 people at once for $quota seats",
  ({ quota, session }) => {
    it("get exactly these seats, and everybody else is told so", async () => {
      const answers = await Promise.all(
        range(clients).map((number) =>
          sip.call("POST", "/api/offices/rush/bookings", {
            token: tokens[number] ?? "",
            headers: { "idempotency-key": `rush-${quota}-${number}` },
            body: { date: "2026-12-22", session, applicants: [applicant(quota * 1000 + number)], contact },
          }),
        ),
      );
      const won = answers.filter(({ status }) => status === 201);
      const lost = answers.filter(({ status }) => status === 409);
      const byStatus = Object.fromEntries(
        Object.entries(Object.groupBy(answers, ({ status }) => String(status))).map(([status, all]) => [
          status,
          all?.length,
        ]),
      );
      expect(byStatus).toEqual({ 201: quota, 409: clients - quota });
      const tickets = won.flatMap(({ body }) =>
        (body.tickets as { ticketNumber: string }[]).map((ticket) => ticket.ticketNumber),
      );
      expect(new Set(tickets).size).toBe(quota);
      for (const { body } of lost) expect(String(body.type)).toMatch(/session-full$/);
      const { body } = await sip.get("/api/offices/rush/availability?from=2026-12-22&to=2026-12-22");
      const shown = (body.sessions as { session: string; state: string; remaining: number }[]).find(
        (candidate) => candidate.session === session,
      );
      expect(shown).toMatchObject({ state: "full", remaining: 0 });
    });
  },
);
