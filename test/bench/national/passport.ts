import { createHmac } from "node:crypto";
import { mainLineOf } from "@sip/domain/services/chart";
import { chart } from "@sip/domain/services/passport/chart";
import type { FunctionName } from "@sip/functions/catalog";
import { statusPayload } from "@sip/workbench/phone/status-payload";
import type { ModelRequest } from "../../model/gateway.ts";
import type { ModelCloud } from "../../model/model-cloud.ts";
import type { SaidMessage } from "../../model/whatsapp-end.ts";
import { adult, phoneOf } from "../../support/queue/applicants.ts";
import { country, releasedAt } from "./country.ts";
import { appSecret } from "./secrets.ts";

const officeId = country[0]?.officeId ?? "";
const phone = phoneOf(1);

/** Rates and limits count by seconds; between two things that people do there is always more than one. */
const aMomentMs = 10_000;

/** Straight through, in the office's order; nothing is missing and nothing is late. The first step opens, the last hands over. */
const steps = mainLineOf(chart).slice(1, -1);

/** Sent, delivered, read: WhatsApp reports each by itself. */
const receipts = ["sent", "delivered", "read"] as const;

/**
 * One person's passport from the code to the hand-over, through every function that has a part in it, with each receipt: so that
 * what it costs is counted and not computed. The staff's lists are asked for by the minute, not by the passport, and are not in it.
 */
export const runPassport = async (
  { clock, call, runByClock }: ModelCloud,
  { said }: { readonly said: readonly SaidMessage[] },
): Promise<{ readonly messages: number; readonly requests: number }> => {
  let requests = 0;
  let reported = 0;
  const until = (instant: string): Promise<void> => clock.runUntil(Date.parse(instant));

  /** Time has to pass for an answer, and nobody but this function lets it pass. */
  const ask = async (request: ModelRequest): Promise<Record<string, unknown>> => {
    requests += 1;
    const asking = call(request);
    await clock.runUntil(clock.now() + aMomentMs);
    const { status, body } = await asking;
    if (status >= 300) throw new Error(`${request.to}: ${status} ${body}`);
    return JSON.parse(body);
  };
  const report = async (): Promise<void> => {
    for (const { messageId, noticeId, phone: to } of said.slice(reported)) {
      for (const status of receipts) {
        const payload = statusPayload(
          { messageId, to: to.slice(1), phoneNumberId: "1", noticeId, status },
          clock.now(),
        );
        const body = JSON.stringify(payload);
        const signature = `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
        await ask({ to: "receive-whatsapp", headers: { "x-hub-signature-256": signature }, body });
      }
      reported += 1;
    }
  };
  const claims = {
    token_use: "id",
    "cognito:username": "petugas",
    "cognito:groups": "[officer]",
    "custom:office": officeId,
  };
  const counter = async (to: FunctionName, path: Record<string, string>, body: object) => {
    const answer = await ask({ to, path, claims, body: JSON.stringify(body) });
    await report();
    return answer;
  };

  await until(releasedAt);
  await ask({ to: "list-offices" });
  await ask({ to: "show-availability", path: { officeId } });
  const { verificationId } = await ask({
    to: "request-verification",
    body: JSON.stringify({ phone, channel: "whatsapp" }),
  });
  await report();
  const code = said.at(-1)?.parameters[0];
  const path = { verificationId: String(verificationId) };
  const { token } = await ask({ to: "confirm-verification", path, body: JSON.stringify({ code }) });
  const { bookingCode, tickets } = await ask({
    to: "book-slot",
    path: { officeId },
    headers: { authorization: `Bearer ${token}`, "idempotency-key": "the passport" },
    body: JSON.stringify({
      date: "2026-12-15",
      session: "07:30",
      applicants: [adult(1)],
      contact: { channels: ["whatsapp", "sms"], language: "id" },
    }),
  });
  await report();

  await until("2026-12-14T09:00:00.000Z");
  const reminding = runByClock("remind-visits", "2026-12-14T09:00:00.000Z");
  await until("2026-12-14T09:01:00.000Z");
  await reminding;
  await report();

  await until("2026-12-15T00:30:00.000Z");
  await counter("check-in", { officeId }, { bookingCode });
  const { applicationNumber, trackingCode } = await counter(
    "open-application",
    { officeId },
    { bookingCode, ticketNumber: (tickets as { ticketNumber: string }[])[0]?.ticketNumber },
  );
  for (const step of steps) await counter("take-step", { applicationNumber: String(applicationNumber) }, { step });
  await ask({ to: "track-application", path: { trackingCode: String(trackingCode) } });
  await until("2026-12-18T02:00:00.000Z");
  await counter("take-step", { applicationNumber: String(applicationNumber) }, { step: "handed-over" });
  return { messages: said.length, requests };
};
