import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { applicant, contact, phoneOf } from "../support/queue/applicants.ts";
import { provePhones } from "../support/running-sip/prove-phones.ts";
import { sipClient } from "../support/running-sip/sip-client.ts";
import { type SipProcess, startSipProcess } from "../support/running-sip/sip-process.ts";

const dataDir = mkdtempSync(join(tmpdir(), "sip-kill-"));
const settings = { SIP_DATA_DIR: dataDir, SIP_SEED: "office", SIP_NOW: "2026-12-18T07:00:00.000Z" };
let running: SipProcess | undefined;
afterAll(async () => {
  await running?.kill().catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
});

/** Moments after the first request at which the machine dies: while booking, projecting, publishing, sending. */
const momentsMs = [60, 150, 300, 600, 1_000];
const peopleEachTime = 16;
const sessions = ["07:30", "08:30", "09:30", "10:30", "11:30", "12:30", "13:30", "14:30"];

// Many starts of the whole system, each as long as the machine takes.
const manyStarts = { timeout: 600_000 };
it(
  "kill -9 at any moment loses no accepted booking and no notice, and a restart goes on where it was",
  manyStarts,
  async () => {
    running = await startSipProcess(settings);
    const everybody = Array.from({ length: momentsMs.length * peopleEachTime }, (_, number) => number);
    const tokens = await provePhones(sipClient(running.origin), everybody);
    const tokenOf = (number: number): string => tokens[number] ?? "";
    const accepted = new Map<number, string>();

    const book = async (origin: string, number: number): Promise<void> => {
      const answer = await sipClient(origin).call("POST", "/api/offices/pekanbaru/bookings", {
        token: tokenOf(number),
        headers: { "idempotency-key": `kill-${number}` },
        body: {
          date: number % 2 === 0 ? "2026-12-22" : "2026-12-23",
          session: sessions[Math.floor(number / 2) % sessions.length],
          applicants: [applicant(number)],
          contact,
        },
      });
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      const code = String(answer.body.bookingCode);
      // An answer that was given is never given differently later.
      expect(accepted.get(number) ?? code).toBe(code);
      accepted.set(number, code);
    };

    for (const [round, momentMs] of momentsMs.entries()) {
      const { origin } = running;
      const people = Array.from({ length: peopleEachTime }, (_, index) => round * peopleEachTime + index);
      const under = Promise.allSettled(people.map((number) => book(origin, number)));
      await sleep(momentMs);
      await running.kill();
      const outcomes = await under;
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") expect(String(outcome.reason)).toMatch(/fetch failed|terminated|JSON/);
      }
      running = await startSipProcess(settings);
      const client = sipClient(running.origin);
      for (const [number, code] of accepted) {
        expect((await client.get(`/api/bookings/${code}`, tokenOf(number))).status).toBe(200);
      }
      // Who got no answer asks again with the same key.
      for (const number of people) await book(running.origin, number);
    }

    const client = sipClient(running.origin);
    expect(accepted.size).toBe(everybody.length);
    for (const [number, code] of accepted) {
      await client.message(phoneOf(number), new RegExp(code), 30_000);
      const listed = (await client.get("/api/bookings", tokenOf(number))).body.bookings as { bookingCode: string }[];
      expect(listed.map(({ bookingCode }) => bookingCode)).toEqual([code]);
    }
  },
);

it("Ctrl-C stops it cleanly", async () => {
  expect(await running?.interrupt()).toBe(0);
  running = undefined;
});
