import { createHmac } from "node:crypto";
import { statusPayload } from "@sip/workbench/phone/status-payload";
import type { ModelCloud } from "../../model/model-cloud.ts";
import type { SaidMessage } from "../../model/whatsapp-end.ts";
import { phoneOf } from "../../support/queue/applicants.ts";
import { countOutcomes, type Outcomes, outcomeOf } from "./outcomes.ts";
import { bookingBefore } from "./planted.ts";
import { appSecret } from "./secrets.ts";
import { steady } from "./steady.ts";
import { type Waits, waitsOf } from "./waits.ts";

/** Phones of people who ask for codes; those of the bookings end long before. */
const firstCodePhone = 500_000;

/** So many a second, all over the country. */
export interface EverydayRates {
  readonly checkIns: number;
  readonly webhooks: number;
  readonly codes: number;
}

export interface Everyday {
  readonly checkIns: Outcomes;
  readonly webhooks: Outcomes;
  readonly codesAskedFor: Outcomes;
  readonly codes: Waits;
  /** Codes that had not come when the model ended. */
  readonly codesMissing: number;
}

/** What goes on while something large happens: check-ins, receipts and codes. `said` is what WhatsApp took so far. */
export const everyday = (
  { clock, call }: Pick<ModelCloud, "clock" | "call">,
  {
    rates,
    seconds,
    today,
    said,
  }: {
    readonly rates: EverydayRates;
    readonly seconds: number;
    readonly today: string;
    readonly said: readonly SaidMessage[];
  },
): (() => Everyday) => {
  const [checkIns, webhooks, codesAskedFor] = [countOutcomes(), countOutcomes(), countOutcomes()];
  const askedAtMs = new Map<string, number>();

  steady(clock, { perSecond: rates.checkIns, seconds }, async (number) => {
    const { officeId, bookingCode } = bookingBefore(number, today);
    const claims = {
      token_use: "id",
      "cognito:username": "petugas",
      "cognito:groups": "[officer]",
      "custom:office": officeId,
    };
    const body = JSON.stringify({ bookingCode });
    checkIns.add(outcomeOf(await call({ to: "check-in", path: { officeId }, claims, body })));
  });

  steady(clock, { perSecond: rates.webhooks, seconds }, async () => {
    const last = said.at(-1);
    if (last === undefined) return;
    const { messageId, noticeId, phone } = last;
    const report = { messageId, to: phone.slice(1), phoneNumberId: "1", noticeId, status: "delivered" } as const;
    const body = JSON.stringify(statusPayload(report, clock.now()));
    const signature = `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
    webhooks.add(
      outcomeOf(await call({ to: "receive-whatsapp", headers: { "x-hub-signature-256": signature }, body })),
    );
  });

  steady(clock, { perSecond: rates.codes, seconds }, async (number) => {
    const phone = phoneOf(firstCodePhone + number);
    askedAtMs.set(phone, clock.now());
    const body = JSON.stringify({ phone, channel: "whatsapp" });
    const outcome = outcomeOf(await call({ to: "request-verification", body }));
    codesAskedFor.add(outcome);
    if (outcome !== "done") askedAtMs.delete(phone);
  });

  return () => {
    const cameAtMs = new Map(said.map(({ phone, atMs }) => [phone, atMs]));
    const waits = [...askedAtMs].flatMap(([phone, atMs]) => {
      const came = cameAtMs.get(phone);
      return came === undefined ? [] : [came - atMs];
    });
    return {
      checkIns: checkIns.counts,
      webhooks: webhooks.counts,
      codesAskedFor: codesAskedFor.counts,
      codes: waitsOf(waits),
      codesMissing: askedAtMs.size - waits.length,
    };
  };
};
