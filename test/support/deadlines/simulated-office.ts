import { addDays, type IsoDate, isoDate } from "@sip/calendar/date";
import { officeMinutes } from "@sip/calendar/office-minutes";
import type { Application, StepRecord } from "@sip/domain/applications/application";
import { applicationAt } from "@sip/domain/applications/application-at";
import { type Finished, finishedOf } from "@sip/domain/applications/finished";
import { officeAt } from "@sip/domain/offices/office-at";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { dice } from "../../model/dice.ts";
import { applicationOf } from "../applications/application.ts";
import { pekanbaru } from "../offices/offices.ts";

/** How an office works. Chance does the rest, the same each time. */
export interface Ways {
  readonly seed: number;
  readonly from: string;
  readonly days: number;
  readonly casesADay: number;
  /** How far a day differs from the next: 0 not at all; with 0.3 one day in twenty takes twice as long. */
  readonly roughness: number;
  /** Hours at which all is printed that has come until then; without them each case is printed by itself. */
  readonly printsAt?: readonly string[];
  /** From this date on printing takes so many minutes of office time longer. */
  readonly slower?: { readonly from: string; readonly minutes: number };
}

export interface SimulatedCase {
  /** With all its steps, up to the end. */
  readonly application: Application;
  /** Undefined if it was rejected, or is still open after the last day. */
  readonly finished: Finished | undefined;
}

/** Minutes of office time that a step mostly takes, and how much single cases differ. */
const back = [
  ["verified", 120, 0.8],
  ["adjudicated", 150, 0.8],
  ["printed", 300, 0.6],
  ["quality-checked", 60, 0.7],
  ["ready", 40, 0.5],
] as const satisfies readonly (readonly [PassportStep, number, number])[];

/** An office in Pekanbaru's hours with its own speed and chance: its cases in the order in which they were opened. */
export const simulatedOffice = (ways: Ways): readonly SimulatedCase[] => {
  const chance = dice(ways.seed);
  const { time } = officeAt(pekanbaru, `${ways.from}T00:00:00.000Z`);
  const { after } = officeMinutes(time);
  const dates = Array.from({ length: ways.days }, (_, day) => addDays(isoDate(ways.from), day)).filter((date) =>
    time.calendar.isWorkingDay(date),
  );
  const roughnessOf = new Map(dates.map((date) => [date, chance.around(1, ways.roughness)]));

  const printedAt = (at: string): string => {
    if (ways.printsAt === undefined) return at;
    for (let date = time.dateOf(at); ; date = time.calendar.nextWorkingDay(date)) {
      const run = ways.printsAt.map((hour) => time.instantOf(date, hour)).find((instant) => instant >= at);
      if (run !== undefined) return run;
    }
  };

  const live = (date: IsoDate, number: number): SimulatedCase => {
    const steps: [StepRecord, ...StepRecord[]] = [
      { step: "opened", at: after(time.hours.openingAt(date), chance.next() * 300), by: "rina" },
    ];
    let at = steps[0].at;
    const take = (step: PassportStep, minutes: number): void => {
      at = after(at, minutes);
      if (step === "printed") at = printedAt(at);
      steps.push({ step, at, by: "rina" });
    };
    take("documents-complete", chance.around(10, 0.4));
    take("paid", chance.around(12, 0.5));
    take("biometrics-taken", chance.around(15, 0.5));
    take("interviewed", chance.around(15, 0.5));
    for (const [step, minutes, spread] of back) {
      if (step === "adjudicated" && chance.next() < 0.04) {
        take("suspended", chance.around(60, 0.5));
        take("resumed", chance.around(700, 0.5));
      }
      if (step === "adjudicated" && chance.next() < 0.01) {
        take("rejected", chance.around(60, 0.5));
        break;
      }
      const isSlower = step === "printed" && ways.slower !== undefined && time.dateOf(at) >= ways.slower.from;
      const longer = isSlower ? (ways.slower?.minutes ?? 0) : 0;
      take(step, chance.around(minutes, spread) * (roughnessOf.get(time.dateOf(at)) ?? 1) + longer);
    }
    const application = applicationOf(number, { steps });
    const { chart, clock, office } = applicationAt(application, officeAt(pekanbaru, at));
    return { application, finished: finishedOf(chart, application, clock, office) };
  };

  let number = 0;
  return dates.flatMap((date) =>
    Array.from({ length: ways.casesADay }, () => {
      number += 1;
      return live(date, number);
    }),
  );
};

/** The cases that were finished before a date, as the office remembers them. */
export const finishedBefore = (date: string, cases: readonly SimulatedCase[]): readonly Finished[] =>
  cases.flatMap(({ finished }) => (finished !== undefined && finished.on < date ? [finished] : []));
