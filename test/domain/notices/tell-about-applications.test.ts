import { isoDate } from "@sip/calendar/date";
import { applicationFacts } from "@sip/domain/applications/facts";
import type { ApplicationFact, BookingFact } from "@sip/domain/notices/fact";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";
import { teller } from "./teller.ts";

type Fact = BookingFact | ApplicationFact;

/** Budi's application, opened on Tuesday 22 December 2026, with the facts that its changes tell. */
const budi = async () => {
  const desk = officeDesk();
  const number = await desk.openFor();
  const rina = { by: "rina", officeId: "pekanbaru", role: "officer" as const };
  const offices = { ...officesOf(pekanbaru), find: async (id: string) => officesOf(desk.present.office).find(id) };
  const { applications, bookings } = desk;
  const { tell, said } = teller({ applications, bookings, offices });
  return {
    ...desk,
    said,
    tell: async (fact: Fact | undefined, at: string) => {
      if (fact === undefined) throw new Error("no such fact");
      return tell(fact, at);
    },
    take: async (at: string, step: Parameters<typeof desk.take>[0]["step"], note?: string) => {
      desk.present.now = wib(at);
      const taken = await desk.take({ applicationNumber: number, step, ...rina, ...(note !== undefined && { note }) });
      if (!taken.ok) throw new Error(`${step} was refused`);
    },
    takeAll: async (at: string, ...steps: Parameters<typeof desk.takeAll>[1][]) => {
      desk.present.now = wib(at);
      await desk.takeAll(number, ...steps);
    },
    /** The last fact of a type. */
    last: (type: Fact["type"]): Fact | undefined => {
      return desk.saves
        .flatMap((is, index) => applicationFacts(desk.saves[index - 1], is))
        .findLast((fact): fact is Extract<typeof fact, Fact> => fact.type === type);
    },
  };
};

const closedOn = (...dates: string[]) => ({
  ...pekanbaru,
  overrides: dates.map((date) => ({ date: isoDate(date), open: false, reason: { id: "Kabut asap", en: "Haze" } })),
});

const step = "application-step-taken";
const interviewed = ["documents-complete", "paid", "biometrics-taken", "interviewed"] as const;
const toReady = [...interviewed, "verified", "adjudicated", "printed", "quality-checked", "ready"] as const;

describe("papers that are missing", () => {
  const found = async () => {
    const passport = await budi();
    await passport.take("2026-12-22 08:00", "documents-incomplete", "kartu keluarga");
    return { ...passport, fact: passport.last(step) };
  };

  it("are told until the last day to bring them is over: Tue 29 Dec", async () => {
    for (const [at, told] of [
      ["2026-12-29 23:59", "documents-incomplete sent"],
      ["2026-12-30 00:00", "documents-incomplete too-late"],
    ] as const) {
      const { tell, fact } = await found();
      expect(await tell(fact, at)).toEqual([told]);
    }
  });

  it("are not told once they have come, not even when others are missing by then", async () => {
    const { tell, take, last, fact } = await found();
    await take("2026-12-23 09:00", "documents-complete");
    expect(await tell(fact, "2026-12-23 09:01")).toEqual(["documents-incomplete overtaken"]);
    await take("2026-12-23 10:00", "documents-incomplete", "akta lahir");
    expect(await tell(fact, "2026-12-23 10:01")).toEqual(["documents-incomplete overtaken"]);
    expect(await tell(last(step), "2026-12-23 10:01")).toEqual(["documents-incomplete sent"]);
  });

  it("are reminded of until the last day is over, and not once they have come or others are missing", async () => {
    const reminded = async () => {
      const papers = await found();
      await papers.remindPapers(wib("2026-12-23 09:00"));
      return { ...papers, reminder: papers.last("papers-reminder-due") };
    };
    for (const [at, told] of [
      ["2026-12-29 23:59", "papers-reminder sent"],
      ["2026-12-30 00:00", "papers-reminder too-late"],
    ] as const) {
      const { tell, reminder } = await reminded();
      expect(await tell(reminder, at)).toEqual([told]);
    }
    const { tell, take, reminder } = await reminded();
    await take("2026-12-23 10:00", "documents-complete");
    expect(await tell(reminder, "2026-12-23 10:01")).toEqual(["papers-reminder overtaken"]);
    await take("2026-12-23 11:00", "documents-incomplete", "akta lahir");
    expect(await tell(reminder, "2026-12-23 11:01")).toEqual(["papers-reminder overtaken"]);
  });

  it("that nobody named are on the receipt, also where the note is blank", async () => {
    for (const note of [undefined, " ", "\t^"]) {
      const { tell, take, last, said } = await budi();
      await take("2026-12-22 08:00", "documents-incomplete", note);
      expect(await tell(last(step), "2026-12-22 08:01")).toEqual(["documents-incomplete sent"]);
      expect(said[0]?.text).toContain("|lihat tanda terima Anda|");
    }
  });
});

describe("a suspension", () => {
  it("is not told once it is over", async () => {
    const { tell, take, last } = await budi();
    await take("2026-12-22 08:00", "suspended");
    const fact = last(step);
    expect(await tell(fact, "2026-12-22 08:01")).toEqual(["suspended sent"]);
    await take("2026-12-22 09:00", "resumed");
    expect(await tell(fact, "2026-12-22 09:01")).toEqual(["suspended overtaken"]);
  });

  it("is told as over where no day is promised: before the clock has started", async () => {
    const { tell, take, last, said } = await budi();
    await take("2026-12-22 08:00", "suspended");
    await take("2026-12-23 09:00", "resumed");
    expect(await tell(last(step), "2026-12-23 09:01")).toEqual(["resumed sent"]);
    expect(said[0]?.text).toContain("|Rabu, 23 Desember 2026|");
  });

  it("is not told as over once it stands again, or has ended", async () => {
    for (const then of ["suspended", "withdrawn"] as const) {
      const { tell, take, last } = await budi();
      await take("2026-12-22 08:00", "suspended");
      await take("2026-12-23 09:00", "resumed");
      const over = last(step);
      await take("2026-12-23 09:01", then);
      expect(await tell(over, "2026-12-23 09:02")).toEqual(["resumed overtaken"]);
    }
  });

  it("is told as over by the message about the promise where there is one, and not twice", async () => {
    const { tell, take, takeAll, last } = await budi();
    await takeAll("2026-12-22 08:05", ...interviewed);
    await take("2026-12-22 15:00", "suspended");
    await take("2026-12-23 08:00", "resumed");
    expect(await tell(last(step), "2026-12-23 08:01")).toEqual(["resumed overtaken"]);
    expect(await tell(last("promise-made"), "2026-12-23 08:01")).toEqual(["promise-kept sent"]);
  });

  it("is told as over after both days were missed, when no third one is named", async () => {
    const { tell, take, takeAll, sweep, last } = await budi();
    await takeAll("2026-12-22 08:05", ...interviewed);
    for (const at of ["2026-12-29 16:00", "2026-12-30 16:00"]) await sweep(wib(at));
    await take("2026-12-30 16:01", "suspended");
    await take("2026-12-31 09:00", "resumed");
    expect(await tell(last(step), "2026-12-31 09:01")).toEqual(["resumed sent"]);
  });
});

describe("a promise for Tue 29 Dec 2026", () => {
  const promised = async () => {
    const passport = await budi();
    await passport.takeAll("2026-12-22 08:05", ...interviewed);
    return { ...passport, fact: passport.last("promise-made") };
  };

  it("is told while the passport is on its way", async () => {
    const { tell, takeAll, fact } = await promised();
    await takeAll("2026-12-28 09:00", "verified", "adjudicated", "printed");
    expect(await tell(fact, "2026-12-28 09:01")).toEqual(["promised-date sent"]);
  });

  it("is not told of a passport that is ready, stands still or is late", async () => {
    const ready = await promised();
    await ready.takeAll("2026-12-28 09:00", ...toReady.slice(4));
    expect(await ready.tell(ready.fact, "2026-12-28 09:01")).toEqual(["promised-date overtaken"]);
    const paused = await promised();
    await paused.take("2026-12-23 09:00", "suspended");
    expect(await paused.tell(paused.fact, "2026-12-23 09:01")).toEqual(["promised-date overtaken"]);
    const late = await promised();
    expect(await late.tell(late.fact, "2026-12-29 15:59")).toEqual(["promised-date sent"]);
    expect(await late.tell(late.fact, "2026-12-29 16:00")).toEqual(["promised-date overtaken"]);
  });

  it("is told for the day to which a closure has moved it meanwhile: Mon 28 Dec closed, promised Wed 30 Dec", async () => {
    const { tell, present, said, fact } = await promised();
    present.office = closedOn("2026-12-28");
    expect(await tell(fact, "2026-12-22 08:36")).toEqual(["promised-date sent"]);
    expect(said[0]?.text).toContain("30 Desember 2026");
  });

  it("is told anew when it comes to be so again: nothing was said of it before", async () => {
    const { tell, take, last, fact } = await promised();
    await take("2026-12-22 09:00", "suspended");
    expect(await tell(fact, "2026-12-22 09:01")).toEqual(["promised-date overtaken"]);
    await take("2026-12-22 10:00", "resumed");
    expect(await tell(last("promise-made"), "2026-12-22 10:01")).toEqual(["promise-kept sent"]);
  });

  it("is told again each time that it goes on after a pause over closing, and once of each", async () => {
    const { tell, take, last, said, fact } = await promised();
    expect(await tell(fact, "2026-12-22 08:06")).toEqual(["promised-date sent"]);
    for (const [from, to] of [
      ["2026-12-22 15:00", "2026-12-23 08:00"],
      ["2026-12-23 15:00", "2026-12-28 08:00"],
    ] as const) {
      await take(from, "suspended");
      expect(await tell(last(step), from)).toEqual(["suspended sent"]);
      await take(to, "resumed");
      const kept = last("promise-made");
      expect(await tell(kept, to)).toEqual(["promise-kept sent"]);
      expect(await tell(kept, to)).toEqual(["promise-kept already-said"]);
    }
    expect(said.map(({ text }) => text.includes("29 Desember 2026"))).toEqual([true, false, true, false, true]);
  });

  it("is told as moved, from which day and why: paused on Wed 23 Dec from 08.00 to 13.00, promised Wed 30 Dec", async () => {
    const { tell, take, last, said } = await promised();
    await take("2026-12-23 08:00", "suspended");
    await take("2026-12-23 13:00", "resumed");
    expect(await tell(last("promise-made"), "2026-12-23 13:01")).toEqual(["promise-moved sent"]);
    for (const words of ["Rabu, 30 Desember 2026", "Selasa, 29 Desember 2026", "berhenti pada 23 Desember 2026"])
      expect(said[0]?.text).toContain(words);
  });

  it("is told as moved by the office: Mon 28 Dec closed, and back again when it opens after all", async () => {
    const { tell, takeAll, present, last, said, fact } = await promised();
    await tell(fact, "2026-12-22 08:06");
    present.office = closedOn("2026-12-28");
    await takeAll("2026-12-23 09:00", "verified");
    expect(await tell(last("promise-made"), "2026-12-23 09:01")).toEqual(["promise-moved sent"]);
    present.office = closedOn();
    await takeAll("2026-12-23 10:00", "adjudicated");
    expect(await tell(last("promise-made"), "2026-12-23 10:01")).toEqual(["promise-moved sent"]);
    expect(said.map(({ text }) => text.includes("|hari atau jam buka kantor berubah|"))).toEqual([false, true, true]);
    expect(said[2]?.text).toMatch(/Selasa, 29 Desember 2026\|.*\|Rabu, 30 Desember 2026\|/);
  });
});

describe("an apology with Wed 30 Dec 2026 as the new day", () => {
  const late = async () => {
    const passport = await budi();
    await passport.takeAll("2026-12-22 08:05", ...interviewed);
    await passport.sweep(wib("2026-12-28 07:30"));
    await passport.sweep(wib("2026-12-29 16:00"));
    return { ...passport, fact: passport.last("promise-made") };
  };

  it("is made until that day is missed, too: then it is told as still late", async () => {
    const { tell, sweep, last, said, fact } = await late();
    expect(await tell(fact, "2026-12-30 16:00")).toEqual(["late-apology overtaken"]);
    await sweep(wib("2026-12-30 16:00"));
    expect(await tell(last("deadline-still-missed"), "2026-12-30 16:01")).toEqual(["still-late sent"]);
    expect(said.map(({ text }) => text.includes("|Selasa, 29 Desember 2026, lalu Rabu, 30 Desember 2026|"))).toEqual([
      true,
    ]);
    const { tell: tellInTime, said: saidInTime, fact: inTime } = await late();
    expect(await tellInTime(inTime, "2026-12-30 15:59")).toEqual(["late-apology sent"]);
    expect(saidInTime[0]?.text).toContain("30 Desember 2026");
  });

  it("is made as well when papers are found missing a minute later", async () => {
    const { tell, take, fact } = await late();
    await take("2026-12-29 16:01", "documents-incomplete", "akta lahir");
    expect(await tell(fact, "2026-12-29 16:02")).toEqual(["late-apology sent"]);
  });

  it("is not made of a passport that is ready by then", async () => {
    const { tell, takeAll, fact } = await late();
    await takeAll("2026-12-30 09:00", ...toReady.slice(4));
    expect(await tell(fact, "2026-12-30 09:01")).toEqual(["late-apology overtaken"]);
  });
});

describe("a promise missed while the application is paused", () => {
  const missedInPause = async () => {
    const passport = await budi();
    await passport.takeAll("2026-12-22 08:05", ...interviewed);
    // Suspended from the afternoon of the promised day on, which counts all the same.
    await passport.take("2026-12-29 15:00", "suspended");
    await passport.sweep(wib("2026-12-29 16:00"));
    return { ...passport, fact: passport.last("deadline-breached") };
  };

  it("is told to its owner at once, without a new day; the new day when the application goes on", async () => {
    const { tell, take, last, said, fact } = await missedInPause();
    expect(await tell(fact, "2026-12-29 16:01")).toEqual(["still-late sent"]);
    expect(said[0]?.text).toContain("29 Desember 2026");
    await take("2026-12-30 09:00", "resumed");
    expect(await tell(last("promise-made"), "2026-12-30 09:01")).toEqual(["late-apology sent"]);
    expect(said[1]?.text).toContain("30 Desember 2026");
  });

  it("is told to who has to bring papers, too: the office has missed its day", async () => {
    const { tell, takeAll, take, sweep, last } = await budi();
    await takeAll("2026-12-22 08:05", ...interviewed);
    await take("2026-12-29 15:00", "documents-incomplete", "akta lahir");
    await sweep(wib("2026-12-29 16:00"));
    expect(await tell(last("deadline-breached"), "2026-12-29 16:01")).toEqual(["still-late sent"]);
  });

  it("is not told once a new day can be named, nor of what has ended", async () => {
    const goesOn = await missedInPause();
    await goesOn.take("2026-12-30 07:40", "resumed");
    expect(await goesOn.tell(goesOn.fact, "2026-12-30 07:41")).toEqual(["still-late overtaken"]);
    const ended = await missedInPause();
    await ended.take("2026-12-30 07:40", "withdrawn");
    expect(await ended.tell(ended.fact, "2026-12-30 07:41")).toEqual(["still-late overtaken"]);
  });

  it("has one message and not two where a new day follows: the apology names it", async () => {
    const { tell, takeAll, sweep, last } = await budi();
    await takeAll("2026-12-22 08:05", ...interviewed);
    await sweep(wib("2026-12-29 16:00"));
    expect(await tell(last("deadline-breached"), "2026-12-29 16:01")).toEqual([]);
    expect(await tell(last("promise-made"), "2026-12-29 16:01")).toEqual(["late-apology sent"]);
  });
});

describe("a passport that is still late", () => {
  it("is not told so while a new day is named: suspended until Wed 13 Jan at 13.00, Thu 14 Jan is named", async () => {
    const { tell, take, takeAll, sweep, last, said } = await budi();
    await takeAll("2026-12-22 08:05", ...interviewed);
    await take("2026-12-29 15:00", "suspended");
    // What nobody takes over goes up twice, before it is told again.
    for (const day of ["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-06"]) await sweep(wib(`${day} 16:00`));
    expect(await tell(last("deadline-still-missed"), "2027-01-06 16:01")).toEqual(["still-late sent"]);
    expect(said[0]?.text).toContain("|Selasa, 29 Desember 2026|");
    await take("2027-01-13 13:00", "resumed");
    await sweep(wib("2027-01-13 16:00"));
    expect(await tell(last("deadline-still-missed"), "2027-01-13 16:01")).toEqual(["still-late overtaken"]);
    expect(await tell(last("promise-made"), "2027-01-13 16:01")).toEqual(["late-apology sent"]);
  });

  it("is told so unless it is ready, or its applicant has to bring papers", async () => {
    const stillLate = async () => {
      const passport = await budi();
      await passport.takeAll("2026-12-22 08:05", ...interviewed);
      for (const at of ["2026-12-29 16:00", "2026-12-30 16:00"]) await passport.sweep(wib(at));
      return { ...passport, fact: passport.last("deadline-still-missed") };
    };
    const ready = await stillLate();
    await ready.takeAll("2026-12-30 16:01", ...toReady.slice(4));
    expect(await ready.tell(ready.fact, "2026-12-30 16:02")).toEqual(["still-late overtaken"]);
    const held = await stillLate();
    await held.take("2026-12-30 16:01", "documents-incomplete", "akta lahir");
    expect(await held.tell(held.fact, "2026-12-30 16:02")).toEqual(["still-late overtaken"]);
    const suspended = await stillLate();
    await suspended.take("2026-12-30 16:01", "suspended");
    expect(await suspended.tell(suspended.fact, "2026-12-30 16:02")).toEqual(["still-late sent"]);
  });
});

describe("a passport ready on Tue 29 Dec 2026, to be collected by Thu 28 Jan 2027", () => {
  const ready = async () => {
    const passport = await budi();
    await passport.takeAll("2026-12-29 10:00", ...toReady);
    return { ...passport, fact: passport.last(step) };
  };

  it("is told ready as long as it lies there to be collected, however late that comes", async () => {
    for (const at of ["2026-12-29 10:00", "2027-01-20 09:00", "2027-01-28 23:59"]) {
      const { tell, fact } = await ready();
      expect(await tell(fact, at)).toEqual(["ready sent"]);
    }
    const { tell, fact } = await ready();
    expect(await tell(fact, "2027-01-29 00:00")).toEqual(["ready too-late"]);
  });

  it("is told with the last day that a closure has left: Mon 25 to Thu 28 Jan closed, to be collected by Fri 22 Jan", async () => {
    const { tell, present, said, fact } = await ready();
    present.office = closedOn("2027-01-25", "2027-01-26", "2027-01-27", "2027-01-28");
    expect(await tell(fact, "2027-01-20 09:00")).toEqual(["ready sent"]);
    expect(said[0]?.text).toContain("22 Januari 2027");
  });

  it("is told neither ready nor waiting once it was handed over, only that", async () => {
    const { tell, takeAll, remind, last, fact } = await ready();
    await remind(wib("2027-01-05 09:00"));
    const reminder = last("pick-up-reminder-due");
    await takeAll("2027-01-05 09:10", "handed-over");
    expect(await tell(fact, "2027-01-05 09:11")).toEqual(["ready overtaken"]);
    expect(await tell(reminder, "2027-01-05 09:11")).toEqual(["pick-up-reminder overtaken"]);
    expect(await tell(last(step), "2027-01-05 09:11")).toEqual(["handed-over sent"]);
  });

  it("is reminded of with the day since which it lies, and the days that are left when the reminder comes", async () => {
    const { tell, remind, last, said } = await ready();
    await remind(wib("2027-01-05 09:00"));
    expect(await tell(last("pick-up-reminder-due"), "2027-01-08 11:00")).toEqual(["pick-up-reminder sent"]);
    expect(said[0]?.text).toContain("|Kantor Imigrasi Kelas I TPI Pekanbaru|Selasa, 29 Desember 2026|20|");
  });

  it("is not reminded of by a round after the next one has come", async () => {
    const { tell, remind, last } = await ready();
    await remind(wib("2027-01-05 09:00"));
    const first = last("pick-up-reminder-due");
    await remind(wib("2027-01-12 09:00"));
    expect(await tell(first, "2027-01-15 09:00")).toEqual(["pick-up-reminder overtaken"]);
    expect(await tell(last("pick-up-reminder-due"), "2027-01-15 09:00")).toEqual(["pick-up-reminder sent"]);
  });
});
