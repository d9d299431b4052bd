import { expect } from "vitest";
import { applicant, contact } from "../queue/applicants.ts";
import type { SipClient } from "./sip-client.ts";

const office = "/api/offices/pekanbaru";

export interface Booked {
  readonly bookingCode: string;
  readonly tickets: readonly [{ readonly ticketNumber: string }];
}

export interface Opened {
  readonly applicationNumber: string;
  readonly trackingCode: string;
}

/** What starts the clock, as most people do it. */
export const toInterviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;

/** Visits of one person each, booked by phone and served by the officer, by HTTP alone. What is refused is a fault. */
export const visitsTo = (sip: Pick<SipClient, "call" | "staffToken">) => {
  const post = async (
    path: string,
    expected: 200 | 201,
    asked: { token: string; body: unknown; headers?: Record<string, string> },
  ) => {
    const answer = await sip.call("POST", path, asked);
    expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(expected);
    return answer.body;
  };
  return {
    book: async (number: number, token: string, wanted: { date: string; session: string }): Promise<Booked> => {
      const body = { ...wanted, applicants: [applicant(number)], contact };
      const headers = { "idempotency-key": `visit-${number}` };
      return (await post(`${office}/bookings`, 201, { token, body, headers })) as unknown as Booked;
    },
    /** Checks the visitor in and opens the application. */
    open: async ({ bookingCode, tickets: [{ ticketNumber }] }: Booked): Promise<Opened> => {
      const token = await sip.staffToken("officer");
      await post(`${office}/check-ins`, 200, { token, body: { bookingCode } });
      const body = { bookingCode, ticketNumber };
      return (await post(`${office}/applications`, 201, { token, body })) as unknown as Opened;
    },
    /** Takes steps one after the other, some with more than their name; answers what the last one did. */
    take: async ({ applicationNumber }: Pick<Opened, "applicationNumber">, ...steps: readonly (string | object)[]) => {
      const token = await sip.staffToken("officer");
      let body: Record<string, unknown> = {};
      for (const step of steps) {
        const asked = { token, body: typeof step === "string" ? { step } : step };
        body = await post(`/api/applications/${applicationNumber}/steps`, 200, asked);
      }
      return body;
    },
  };
};
