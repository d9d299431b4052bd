import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { dice } from "../../model/dice.ts";
import type { ModelCloud } from "../../model/model-cloud.ts";
import type { SaidMessage } from "../../model/whatsapp-end.ts";
import { adult, phoneOf } from "../../support/queue/applicants.ts";
import { releasedAt, type SeatWanted, seatsReleased } from "./country.ts";
import { type Everyday, everyday } from "./everyday.ts";
import { countOutcomes, isTurnedAway, type Outcomes, outcomeOf } from "./outcomes.ts";
import { secrets } from "./secrets.ts";
import { type Waits, waitsOf } from "./waits.ts";

/** All seats are gone in a minute: 37,750 of them are some 630 a second, and half as many people again come for nothing. */
const rushSeconds = 60;
const peopleForSeat = 1.5;

/** Who is turned away presses the button again, this often at most, after one to three seconds. */
const triesOfPerson = 5;

/** What is under way when the last person has come gets so long to end. */
const restSeconds = 15;

const rates = { checkIns: 10, webhooks: 10, codes: 10 };

export interface Release {
  readonly wanted: number;
  /** Every request by itself, those of people who tried again included. */
  readonly requests: Outcomes;
  /** What each person ended with. */
  readonly people: Outcomes;
  readonly winners: Waits;
  readonly losers: Waits;
  readonly everyday: Everyday;
}

/** The first `seconds` of the minute in which all offices release at once. */
export const runRelease = async (
  cloud: ModelCloud,
  {
    seconds = rushSeconds,
    seed,
    said,
  }: { readonly seconds?: number; readonly seed: number; readonly said: readonly SaidMessage[] },
): Promise<Release> => {
  const { clock, call } = cloud;
  const chance = dice(seed);
  const tokens = openApplicantTokens(secrets.keys);
  const provedAt = new Date(Date.parse(releasedAt) - 3_600_000).toISOString();
  const expiresAt = new Date(Date.parse(releasedAt) + 86_400_000).toISOString();
  const [requests, people] = [countOutcomes(), countOutcomes()];
  const waits = { won: [] as number[], lost: [] as number[] };

  const person = async (number: number, { officeId, ...where }: SeatWanted): Promise<void> => {
    const begunMs = clock.now();
    const token = await tokens.issue(phoneOf(number), provedAt, expiresAt);
    const request = {
      to: "book-slot",
      path: { officeId },
      headers: { authorization: `Bearer ${token}`, "idempotency-key": `person-${number}` },
      body: JSON.stringify({
        ...where,
        applicants: [adult(number)],
        contact: { channels: ["whatsapp", "sms"], language: "id" },
      }),
    } as const;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = outcomeOf(await call(request));
      requests.add(outcome);
      if (isTurnedAway(outcome) && attempt < triesOfPerson) {
        await clock.pause(1_000 + 2_000 * chance.next());
        continue;
      }
      people.add(outcome);
      (outcome === "done" ? waits.won : waits.lost).push(clock.now() - begunMs);
      return;
    }
  };

  cloud.warmUp();
  await clock.runUntil(Date.parse(releasedAt));
  const wanted = seatsWanted(seed).slice(
    0,
    Math.floor((seatsReleased().length * peopleForSeat * seconds) / rushSeconds),
  );
  const everydayAtEnd = everyday(cloud, { rates, seconds, today: releasedAt.slice(0, 10), said });
  for (const [number, seat] of wanted.entries()) {
    clock.after((number * seconds * 1_000) / wanted.length, () => void person(number, seat));
  }
  await clock.runUntil(Date.parse(releasedAt) + (seconds + restSeconds) * 1_000);
  return {
    wanted: wanted.length,
    requests: requests.counts,
    people: people.counts,
    winners: waitsOf(waits.won),
    losers: waitsOf(waits.lost),
    everyday: everydayAtEnd(),
  };
};

/** Somebody for every seat, and half as many again who want what others want as well. */
const seatsWanted = (seed: number): readonly SeatWanted[] => {
  const chance = dice(seed + 2);
  const seats = seatsReleased();
  const more = chance.shuffled(seats).slice(0, seats.length * (peopleForSeat - 1));
  return chance.shuffled([...seats, ...more]);
};
