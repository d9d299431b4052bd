import { addDays, type IsoDate, weekdayOf } from "@sip/calendar/date";
import type { Step } from "@sip/domain/applications/steps";
import type { DemoDays } from "./demo-days.ts";
import type { PartyName } from "./invent-people.ts";

/** Something that happened after the counter: so many working days back, at a time of the office's clock. */
export type Later = readonly [workingDaysBack: number, time: string, what: Step | "acknowledge", note?: string];

interface Course {
  /** Steps of the visit itself, one soon after the other. */
  readonly counter: readonly Step[];
  readonly later?: readonly Later[];
}

/** What became of a visit of the past. Days are working days back from the last day that has begun. */
export interface Story extends Course {
  readonly party: PartyName;
  readonly visit: number;
  /** The sessions among which one is booked; a morning where it does not matter. */
  readonly between?: { readonly from: string; readonly to: string };
  /** Of the last person of the party, where it is another one than that of the others. */
  readonly lastPerson?: Course;
  /** Nothing was told any more after the closing of this day. */
  readonly toldUntilDay?: number;
  /** The day first booked, before the visit was moved. */
  readonly bookedFor?: number;
  readonly missed?: "stayed-away" | "cancelled";
  /** Waits at the office until others have been served. */
  readonly isCalledLate?: boolean;
  /** What is missing, where the counter finds papers missing. */
  readonly papers?: string;
}

const toDocuments: readonly Step[] = ["opened", "documents-complete"];
const toPaid: readonly Step[] = [...toDocuments, "paid"];
const toPhoto: readonly Step[] = [...toPaid, "biometrics-taken"];
const all: readonly Step[] = [...toPhoto, "interviewed"];
const paidLast: readonly Step[] = [...toDocuments, "biometrics-taken", "interviewed", "paid"];

/** The whole visit, in either order: money first as in M-Paspor, or last as often at the counter. */
export const counterSteps = { all, paidLast } as const;

/** From the counter to the shelf in the usual three days, ready on `day`. */
const usualWay = (day: number): readonly Later[] => [
  [day + 2, "14:05", "verified"],
  [day + 1, "09:40", "adjudicated"],
  [day + 1, "13:50", "printed"],
  [day, "08:40", "quality-checked"],
  [day, "10:20", "ready"],
];

/** A story for every place at which an application can stand, late ones and resting ones among them. */
export const stories = (days: DemoDays): readonly Story[] => [
  ...atTheCounter,
  ...inTheOffice,
  ...atRisk,
  ...late,
  ...resting,
  ...given,
  ...missed,
  ...movedVisits(days),
  ...waitingToBeCollected(days),
  ...handedOver(days),
];

const atTheCounter: readonly Story[] = [
  { party: "man", visit: 1, counter: ["opened"] },
  { party: "woman", visit: 1, counter: ["opened"] },
  { party: "couple", visit: 1, counter: toDocuments },
  { party: "mononym", visit: 1, counter: toPaid },
  { party: "man", visit: 2, counter: toPaid },
  { party: "woman", visit: 1, counter: toPhoto },
  { party: "man", visit: 2, counter: [...toDocuments, "biometrics-taken"] },
];

const inTheOffice: readonly Story[] = [
  { party: "family-of-3", visit: 1, counter: all },
  { party: "man", visit: 1, counter: paidLast, later: [[1, "14:10", "verified"]] },
  { party: "old-couple", visit: 1, counter: all, later: [[1, "14:30", "verified"]] },
  {
    party: "woman",
    visit: 1,
    counter: all,
    later: [
      [1, "13:35", "verified"],
      [1, "15:05", "adjudicated"],
    ],
  },
  {
    party: "old-man-mononym",
    visit: 1,
    counter: all,
    later: [
      [1, "13:20", "verified"],
      [1, "14:10", "adjudicated"],
      [1, "15:25", "printed"],
    ],
  },
];

/** Visited two days back and promised for the next working day, or three days back and promised for this one. */
const atRisk: readonly Story[] = [
  { party: "woman", visit: 2, counter: paidLast, toldUntilDay: 1 },
  { party: "mother-and-baby", visit: 2, counter: all, later: [[2, "15:00", "verified"]] },
  { party: "couple", visit: 2, counter: all, later: usualWay(0).slice(0, 2) },
  { party: "man", visit: 2, counter: all, later: usualWay(0).slice(0, 3) },
  { party: "woman", visit: 3, counter: all, later: usualWay(1).slice(0, 3) },
  { party: "man", visit: 3, counter: all, later: usualWay(1).slice(0, 4) },
];

const late: readonly Story[] = [
  { party: "man", visit: 4, counter: all, later: [[3, "10:15", "verified"]], toldUntilDay: 2 },
  {
    party: "woman",
    visit: 5,
    counter: all,
    later: [
      [4, "09:50", "verified"],
      [3, "14:20", "adjudicated"],
      [1, "08:10", "acknowledge"],
    ],
  },
  { party: "mononym", visit: 7, counter: paidLast },
  {
    party: "old-woman",
    visit: 8,
    counter: all,
    later: [
      [7, "11:10", "verified"],
      [6, "10:30", "adjudicated"],
      [5, "13:45", "printed"],
    ],
  },
];

const resting: readonly Story[] = [
  {
    party: "man",
    visit: 1,
    counter: ["opened"],
    later: [[1, "13:15", "documents-incomplete", "Kartu keluarga asli"]],
  },
  {
    party: "family-of-4",
    visit: 2,
    counter: all,
    later: [[1, "10:00", "verified"]],
    lastPerson: {
      counter: ["opened"],
      later: [[2, "13:30", "documents-incomplete", "Akta kelahiran anak dan KTP kedua orang tua"]],
    },
  },
  {
    party: "woman",
    visit: 4,
    counter: ["opened"],
    later: [[4, "14:00", "documents-incomplete", "Buku nikah atau akta perkawinan"]],
  },
  {
    party: "couple",
    visit: 3,
    counter: all,
    later: [[2, "09:20", "documents-incomplete", "Paspor lama"]],
  },
  {
    party: "man",
    visit: 5,
    counter: ["opened"],
    later: [
      [5, "13:25", "documents-incomplete", "Ijazah atau akta kelahiran"],
      [1, "09:05", "documents-complete"],
      [1, "09:30", "paid"],
      [1, "10:05", "biometrics-taken"],
      [1, "10:40", "interviewed"],
    ],
  },
  { party: "man", visit: 3, counter: all, later: [[2, "11:15", "suspended", "Data ganda"]] },
  {
    party: "woman",
    visit: 9,
    counter: all,
    later: [
      [8, "10:10", "verified"],
      [4, "14:40", "suspended", "Menunggu keterangan instansi lain"],
    ],
  },
  {
    party: "man",
    visit: 10,
    counter: all,
    later: [
      [9, "10:25", "suspended", "Data ganda"],
      [2, "09:15", "resumed"],
      [1, "10:50", "verified"],
    ],
  },
];

/** Given up: by the office, or by the applicant. */
const given: readonly Story[] = [
  { party: "man", visit: 6, counter: all, later: [[5, "14:15", "rejected", "Keterangan tidak benar"]] },
  { party: "woman", visit: 11, counter: ["opened"], later: [[11, "13:10", "rejected", "Syarat tidak terpenuhi"]] },
  { party: "woman", visit: 5, counter: ["opened"], later: [[4, "09:30", "withdrawn", "Permintaan pemohon"]] },
  {
    party: "man",
    visit: 13,
    counter: ["opened"],
    later: [
      [13, "13:40", "documents-incomplete", "Kartu keluarga asli"],
      [7, "08:30", "withdrawn", "Berkas tidak dilengkapi"],
    ],
  },
];

const missed: readonly Story[] = [
  { party: "woman", visit: 1, counter: [], missed: "stayed-away" },
  { party: "couple", visit: 4, counter: [], missed: "stayed-away" },
  { party: "man", visit: 2, counter: [], missed: "cancelled" },
];

/** Both days are of the same week, so that both were released when the visit was moved. */
const movedVisits = ({ back }: DemoDays): readonly Story[] => {
  let day = 3;
  while (!isOneWeek(back(day + 1), back(day))) day += 1;
  return [{ party: "woman", visit: day, bookedFor: day + 1, counter: all, later: usualWay(day - 2) }];
};

const isOneWeek = (earlier: IsoDate, later: IsoDate): boolean =>
  weekdayOf(earlier) < weekdayOf(later) && addDays(earlier, 6) >= later;

/** Ready so many calendar days ago. The last one loses the passport in three days. */
const waitingToBeCollected = (days: DemoDays): readonly Story[] =>
  (
    [
      [1, "man"],
      [2, "woman"],
      [3, "old-couple"],
      [5, "man"],
      [6, "woman"],
      [8, "mononym"],
      [10, "couple"],
      [13, "man"],
      [15, "woman"],
      [18, "mother-and-baby"],
      [20, "man"],
      [23, "woman"],
      [26, "man"],
      [27, "old-woman"],
    ] as const
  ).map(([daysAgo, party]) => {
    const ready = days.backOfDaysAgo(daysAgo);
    return { party, visit: ready + 2, counter: all, later: usualWay(ready) };
  });

/** Collected on `collected` working days back; one of them was late. */
const handedOver = ({ backOfDaysAgo }: DemoDays): readonly Story[] => [
  ...(
    [
      [0, backOfDaysAgo(2), "man"],
      [0, backOfDaysAgo(9), "family-of-3"],
      [1, 2, "woman"],
      [1, 4, "old-man-mononym"],
      [2, 3, "couple"],
      [3, 8, "man"],
      [5, 6, "family-of-5"],
      [8, 10, "woman"],
      [12, 14, "man"],
    ] as const
  ).map(([collected, ready, party], index) => {
    const handOver: Later = [collected, `11:${String(10 + 5 * index)}`, "handed-over"];
    return { party, visit: ready + 2, counter: all, later: [...usualWay(ready), handOver] };
  }),
  {
    party: "woman",
    visit: 16,
    counter: all,
    later: [
      [14, "10:15", "verified"],
      [12, "09:25", "adjudicated"],
      [11, "14:30", "printed"],
      [11, "15:20", "quality-checked"],
      [10, "09:10", "ready"],
      [9, "13:05", "handed-over"],
    ],
  },
];
