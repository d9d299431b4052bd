import { seatsLeft } from "@sip/domain/queue/dispenser";
import { type AddressLimit, addressLimits, requestsInAnHour } from "@sip/infra/constructs/address-limits";
import { costOf } from "../support/table/metered-table.ts";
import { openTestTable } from "../support/table/table.ts";
import { type AttackedQueue, attackedQueue } from "./attacked-queue.ts";
import { codesOfAnHour } from "./codes-of-an-hour.ts";
import { measureCosts } from "./costs.ts";
import type { Figure } from "./report.ts";
import { useCaseArena } from "./use-case-arena.ts";

/**
 * What an attacker gets, in exact counts: seats that stand closed after the week was asked for at once, people that one
 * phone can hold, what it learns about others by their NIKs, and what a booking costs.
 */
export const attack = async (): Promise<{ readonly figures: Figure[]; readonly results: unknown }> => {
  const engine = await openTestTable({ hasStream: false });
  try {
    const drain = await drained(await attackedQueue(engine));
    const hoard = await hoarded(await attackedQueue(engine));
    const probes = await probed(await attackedQueue(engine));
    const costs = await measureCosts(useCaseArena(engine));
    const family = await costOfFamily(await attackedQueue(engine));
    const rule = ruleForCodes();
    const codes = await codesOfAnHour(rule);
    return {
      figures: [
        {
          name: "a drain of the week by one phone, then by forty for the same people: seats closed one second after",
          value: `${drain.byOne}, ${drain.byForty}`,
          gate: { text: "0, 0", isPassed: drain.byOne === 0 && drain.byForty === 0 },
        },
        {
          name: "forty moves of one booking at once: seats closed beside those it left",
          value: `${drain.byMoving}`,
          gate: { text: "0", isPassed: drain.byMoving === 0 },
        },
        {
          name: "people that one phone holds after asking for every seat: bookings, people",
          value: `${hoard.bookings}, ${hoard.people}`,
          gate: { text: "<= 2, 5", isPassed: hoard.bookings <= 2 && hoard.people === 5 },
        },
        {
          name: "questions by NIK that tell something: on days that cannot be booked, on others by one phone and day",
          value: `${probes.closedDays} of ${probes.asked}, ${probes.openDays} of ${probes.asked}`,
          gate: { text: "0, <= 10", isPassed: probes.closedDays === 0 && probes.openDays <= 10 },
        },
        {
          name: "a booking: write units; a loser once sold out is known: write units",
          value: `${costs.perWin.writeUnits}, ${costs.perLoser.writeUnits}`,
          gate: { text: "<= 8, 0", isPassed: costs.perWin.writeUnits <= 8 && costs.perLoser.writeUnits === 0 },
        },
        { name: "a booking for five: write units", value: `${family}` },
        {
          name: "codes that one address causes in an hour with the limits on",
          value: `${codes}`,
          gate: { text: `${requestsInAnHour(rule)}, as the rule says`, isPassed: codes === requestsInAnHour(rule) },
        },
      ],
      results: { drain, hoard, probes, costs, family, codes },
    };
  } finally {
    await engine.close();
  }
};

const ruleForCodes = (): AddressLimit => {
  const rule = addressLimits.find(({ name }) => name === "codes");
  if (rule === undefined) throw new Error("no rule is about codes");
  return rule;
};

const people = [1, 2, 3, 4, 5];
const forty = Array.from({ length: 40 }, (_, number) => number);

/** Counted in the committed rows, one second of the queue's clock after the last answer. */
const closedSeats = async (queue: AttackedQueue): Promise<number> => {
  queue.wait(1_000);
  const { dispensers, seats } = await queue.state();
  const left = [...dispensers.values()].reduce((sum, one) => sum + seatsLeft(one, queue.capacity).length, 0);
  return dispensers.size * queue.capacity - left - seats.size;
};

const drained = async (queue: AttackedQueue) => {
  await Promise.all(queue.sessions.map((where, index) => queue.ask({ phone: 1, people, where, key: `${index}` })));
  const byOne = await closedSeats(queue);
  const others = [11, 12, 13, 14, 15];
  await Promise.all(
    forty.map((phone) =>
      queue.ask({ phone: 100 + phone, people: others, where: queue.sessionAt(phone), key: "drain" }),
    ),
  );
  const byForty = (await closedSeats(queue)) - byOne;
  const before = await closedSeats(queue);
  const moved = await queue.ask({ phone: 300, people: [21], where: queue.sessionAt(0), key: "to be moved" });
  await Promise.all(forty.map((index) => queue.move({ phone: 300, booked: moved, where: queue.sessionAt(index) })));
  const left = 1;
  return { byOne, byForty, byMoving: (await closedSeats(queue)) - before - left };
};

/** Families first, then whatever smaller group may still fit. */
const hoarded = async (queue: AttackedQueue) => {
  for (const size of [5, 4, 3, 2, 1]) {
    await Promise.all(
      queue.sessions.map((where, index) => {
        const group = Array.from({ length: size }, (_, one) => 1_000 * size + 10 * index + one);
        return queue.ask({ phone: 1, people: group, where, key: `${size} in session ${index}` });
      }),
    );
  }
  const { seats } = await queue.state();
  return { bookings: new Set([...seats.values()].map(({ bookingCode }) => bookingCode)).size, people: seats.size };
};

/** Every second person has a booking; a question tells something when its answer names a person. */
const probed = async (queue: AttackedQueue) => {
  const asked = 100;
  for (let number = 0; number < asked; number += 2) {
    await queue.ask({ phone: 500 + number, people: [number], where: queue.sessionAt(number), key: "own" });
  }
  const questions = Array.from({ length: asked }, (_, number) => 2 * Math.floor(number / 2));
  const telling = async (where: (number: number) => { date: string; session: string }) => {
    const answers = await Promise.all(
      questions.map((number, index) =>
        queue.ask({ phone: 1, people: [number], where: where(index), key: `question ${index}` }),
      ),
    );
    return answers.filter((answer) => !answer.ok && answer.refusal.kind === "already-booked").length;
  };
  const closed = [
    { date: "2026-12-17", session: "07:30" },
    { date: "2026-12-25", session: "07:30" },
    { date: "2026-12-29", session: "07:30" },
  ];
  const closedDays = await telling((index) => closed[index % closed.length] ?? queue.sessionAt(0));
  return { asked, closedDays, openDays: await telling(queue.sessionAt) };
};

const costOfFamily = async (queue: AttackedQueue): Promise<number> => {
  const { writeUnits } = await costOf(queue.meter, () =>
    queue.ask({ phone: 1, people, where: queue.sessionAt(0), key: "family" }),
  );
  return writeUnits;
};
