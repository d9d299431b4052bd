import type { ModelCloud } from "../../model/model-cloud.ts";
import type { SaidMessage } from "../../model/whatsapp-end.ts";
import { phoneOf } from "../../support/queue/applicants.ts";
import { type Everyday, everyday } from "./everyday.ts";
import { type Waits, waitsOf } from "./waits.ts";

/** Monday 14 December 2026, 16:00 in Jakarta: every office reminds of the visits of Tuesday. */
export const remindedAt = "2026-12-14T09:00:00.000Z";
export const visitsOn = "2026-12-15";
export const visitsOfDay = 20_000;

/** Offices close; codes are asked for as at any hour. */
const rates = { checkIns: 1, webhooks: 5, codes: 5 };
const today = "2026-12-14";

/** Twenty thousand are said within twenty minutes. */
const longEnoughSeconds = 20 * 60;
const restSeconds = 60;

export interface Sixteen {
  readonly reminders: Waits;
  readonly remindersMissing: number;
  readonly everyday: Everyday;
}

/** The national 16:00, whole or its first `seconds`. */
export const runSixteen = async (
  cloud: ModelCloud,
  {
    seconds = longEnoughSeconds,
    visits,
    said,
  }: { readonly seconds?: number; readonly visits: number; readonly said: readonly SaidMessage[] },
): Promise<Sixteen> => {
  const { clock, runByClock } = cloud;
  const everydayAtEnd = everyday(cloud, { rates, seconds, today, said });
  void runByClock("remind-visits", remindedAt);
  await clock.runUntil(Date.parse(remindedAt) + (seconds + restSeconds) * 1_000);
  const reminded = new Set(Array.from({ length: visits }, (_, number) => phoneOf(number)));
  const waits = said.flatMap(({ phone, atMs }) => (reminded.has(phone) ? [atMs - Date.parse(remindedAt)] : []));
  return { reminders: waitsOf(waits), remindersMissing: visits - waits.length, everyday: everydayAtEnd() };
};
