import type { Bilingual } from "@sip/domain/bilingual";
import { dateInWords, timeInWords } from "@sip/domain/dates-in-words";
import type { AlreadyBooked } from "@sip/domain/queue/already-booked";
import type { InvalidField } from "@sip/domain/queue/check-applicants";
import type { NamingOver } from "@sip/domain/queue/naming-refusals";
import type { GivenBackLimit, HeldLimit } from "@sip/domain/queue/phone-limits";
import type { NotBooked } from "@sip/domain/queue/release-person";
import { maxRangeDays, type RangeReason } from "@sip/domain/queue/show-availability";
import * as z from "zod/mini";
import type { WrongFields } from "../operation.ts";
import { IsoDate, TimeOfDay, Timestamp } from "../primitives.ts";
import type { ProblemKind } from "../problem-kind.ts";
import { alreadyBookedWords } from "./already-booked-words.ts";
import { reasonWords, releaseWords } from "./reason-words.ts";
import { Alternative } from "./shapes.ts";

/** A problem each, so that a function carries the words of its own refusals and no others. */

/** What somebody filled in, in words of the service that it is for. */
export const invalidFields = {
  fieldsOf: ({ fields, serviceId }, language) =>
    fields.map(({ pointer, reason }) => ({ pointer, detail: reasonWords(reason, serviceId)[language] })),
} as const satisfies WrongFields<{ readonly fields: readonly InvalidField[]; readonly serviceId?: string }>;

const isReleaseReason = (reason: string): reason is keyof typeof releaseWords => Object.hasOwn(releaseWords, reason);

export const invalidRelease = {
  fieldsOf: ({ fields }, language) =>
    fields.map(({ pointer, reason }) => ({
      pointer,
      detail: (isReleaseReason(reason) ? releaseWords[reason] : reasonWords(reason))[language],
    })),
} as const satisfies WrongFields<{ readonly fields: readonly InvalidField[] }>;

export const sessionFull = {
  status: 409,
  type: "session-full",
  words: {
    title: { id: "Kuota sesi ini sudah penuh.", en: "This session is full." },
    detail: {
      id: "Pilih sesi lain yang masih punya tempat untuk semua pemohon.",
      en: "Please choose another session that still has places for everybody.",
    },
  },
  extras: z.object({ alternatives: z.array(Alternative) }),
} as const satisfies ProblemKind;

export const sessionClosed = {
  status: 409,
  type: "session-closed",
  words: {
    title: { id: "Sesi ini sudah ditutup.", en: "This session is closed." },
    detail: {
      id: "Jamnya sudah lewat, atau kantor tutup pada hari itu. Pilih sesi lain.",
      en: "Its hour has passed, or the office is closed on that day. Please choose another session.",
    },
  },
} as const satisfies ProblemKind;

export const notReleased = {
  status: 409,
  type: "not-released",
  words: {
    title: { id: "Kuota hari ini belum dibuka.", en: "The places of this day are not open yet." },
    detail: {
      id: "Pilih hari yang sudah dibuka, atau kembali saat kuota berikutnya dibuka.",
      en: "Please choose a day that is open already, or come back when the next places open.",
    },
  },
} as const satisfies ProblemKind;

export const alreadyBooked = {
  status: 409,
  type: "already-booked",
  words: alreadyBookedWords,
  extras: z.object({
    nikLast4: z.optional(z.array(z.string())),
    documentLast4: z.optional(z.array(z.string())),
    bookingCode: z.optional(z.string()),
  }),
} as const satisfies ProblemKind<AlreadyBooked>;

export const phoneLimit = {
  status: 409,
  type: "phone-limit",
  words: ({ most }) => ({
    title: {
      id: "Nomor ini sudah memegang antrean sebanyak yang diperbolehkan.",
      en: "This number already holds as many places as one number may.",
    },
    detail: {
      id: `Satu nomor ponsel dapat memegang paling banyak ${most.bookings} antrean untuk ${most.people} orang, sampai hari kedatangannya berakhir. Orang lain dapat memesan dengan nomornya sendiri; yang tidak punya ponsel dilayani di loket.`,
      en: `One phone number may hold at most ${most.bookings} bookings for ${most.people} people, until the day of the visit is over. Others can book with their own number; who has no phone is helped at the counter.`,
    },
  }),
} as const satisfies ProblemKind<HeldLimit>;

export const givenBackLimit = {
  status: 409,
  type: "given-back-limit",
  words: ({ most, mayBookFrom }) => {
    const date = mayBookFrom.slice(0, 10);
    const time = mayBookFrom.slice(11, 16);
    return {
      title: {
        id: "Nomor ini menunggu pembukaan antrean berikutnya.",
        en: "This number waits until the next places open.",
      },
      detail: {
        id: `Dengan nomor ini sudah ${most.givenBack} antrean dibatalkan dalam ${most.givenBackDays} hari. Antrean baru dapat dibuat mulai ${dateInWords(date, "id")} pukul ${timeInWords(time, "id")}. Aturan ini menjaga agar tempat tidak diperjualbelikan.`,
        en: `With this number ${most.givenBack} bookings were cancelled within ${most.givenBackDays} days. It can book again from ${dateInWords(date, "en")}, ${timeInWords(time, "en")}. The rule keeps places from being sold.`,
      },
    };
  },
  extras: z.object({ mayBookFrom: Timestamp }),
} as const satisfies ProblemKind<GivenBackLimit>;

export const tooManyRefusals = {
  status: 429,
  type: "too-many-refusals",
  words: {
    title: {
      id: "Terlalu banyak permintaan dengan nomor ini hari ini.",
      en: "Too many requests with this number today.",
    },
    detail: {
      id: "Sudah berkali-kali diminta antrean untuk orang yang sudah punya antrean. Coba lagi besok, atau datang ke kantor imigrasi dengan KTP atau paspor asli.",
      en: "Places were asked many times for people who already have one. Please try again tomorrow, or come to the office with the identity card (KTP) or the original passport.",
    },
  },
} as const satisfies ProblemKind<NamingOver>;

export const bookingCancelled = {
  status: 409,
  type: "booking-cancelled",
  words: {
    title: { id: "Antrean ini sudah dibatalkan.", en: "This booking was cancelled." },
    detail: { id: "Buat antrean baru untuk datang.", en: "Please make a new booking to come." },
  },
} as const satisfies ProblemKind;

export const rescheduleLimit = {
  status: 409,
  type: "reschedule-limit",
  words: {
    title: { id: "Jadwal sudah pernah diubah.", en: "The visit has been moved before." },
    detail: {
      id: "Jadwal tidak dapat diubah lagi. Kalau tidak bisa datang, batalkan antrean ini lalu buat yang baru.",
      en: "It cannot be moved again. If you cannot come, cancel this booking and make a new one.",
    },
  },
} as const satisfies ProblemKind;

export const notToday = {
  status: 409,
  type: "not-today",
  words: {
    title: { id: "Jadwal kedatangan bukan hari ini.", en: "The visit is not today." },
    detail: {
      id: "Kehadiran dicatat pada hari kedatangan saja.",
      en: "People are checked in on the day of their visit only.",
    },
  },
  extras: z.object({ date: IsoDate, session: TimeOfDay }),
} as const satisfies ProblemKind;

const tooLate = { id: "Sudah terlambat untuk ini.", en: "It is too late for this." };

export const tooLateToCancel = {
  status: 409,
  type: "too-late",
  words: {
    title: tooLate,
    detail: {
      id: "Antrean hanya dapat dibatalkan sebelum sesinya mulai dan sebelum Anda hadir.",
      en: "A booking can be cancelled only before its session begins and before you have checked in.",
    },
  },
} as const satisfies ProblemKind;

export const tooLateToMove = {
  status: 409,
  type: "too-late",
  words: {
    title: tooLate,
    detail: {
      id: "Batas waktu mengubah jadwal sudah lewat. Kalau tidak bisa datang, batalkan antrean sebelum sesinya mulai.",
      en: "The time for moving the visit is over. If you cannot come, cancel the booking before its session begins.",
    },
  },
} as const satisfies ProblemKind;

export const tooLateToRelease = {
  status: 409,
  type: "too-late",
  words: {
    title: tooLate,
    detail: {
      id: "Orang dari antrean ini sudah dicatat hadir, jadi tempatnya sudah dipakai.",
      en: "The people of this booking are checked in, so the place is in use.",
    },
  },
} as const satisfies ProblemKind;

export const tooLateToCheckIn = {
  status: 409,
  type: "too-late",
  words: {
    title: tooLate,
    detail: {
      id: "Hari kedatangannya sudah lewat. Pemohon perlu membuat antrean baru.",
      en: "The day of the visit is over. The applicant needs a new booking.",
    },
  },
} as const satisfies ProblemKind;

const hasNoBooking = {
  nik: {
    id: "NIK ini tidak punya antrean yang berlaku di kantor ini.",
    en: "This NIK has no active booking at this office.",
  },
  "travel-document": {
    id: "Paspor ini tidak punya antrean yang berlaku di kantor ini.",
    en: "This passport has no active booking at this office.",
  },
} as const;

/** Nobody has to free the number. */
export const notBooked = {
  status: 404,
  type: "not-booked",
  words: ({ identity }) => ({
    title: hasNoBooking[identity],
    detail: {
      id: "Pemohon dapat langsung membuat antrean. Kalau masih ditolak, antreannya ada di kantor lain: kantor itulah yang dapat membebaskannya.",
      en: "The applicant can book at once. If that is still refused, the booking is at another office, and only that office can free the number.",
    },
  }),
} as const satisfies ProblemKind<NotBooked>;

const strangeDate = { id: "Tanggal ini tidak ada di kalender.", en: "This date does not exist." };

const rangeWords = {
  "not-a-date": strangeDate,
  "before-from": { id: "Tanggal akhir sebelum tanggal awal.", en: "The end is before the start." },
  "range-too-long": { id: `Paling lama ${maxRangeDays} hari.`, en: `At most ${maxRangeDays} days.` },
} as const satisfies Record<RangeReason, Bilingual>;

export const invalidRange = {
  fieldsOf: ({ parameter, reason }, language) => [{ pointer: `?${parameter}`, detail: rangeWords[reason][language] }],
} as const satisfies WrongFields<{ readonly parameter: string; readonly reason: RangeReason }>;

/** In the query of a list. */
export const noSuchDateAt = (pointer: string) =>
  ({
    fieldsOf: (_, language) => [{ pointer, detail: strangeDate[language] }],
  }) as const satisfies WrongFields<unknown>;

export const noSuchDate = noSuchDateAt("?date");

/** Asked for in the query. */
export const noSuchService = {
  fieldsOf: (_, language) => [{ pointer: "?service", detail: reasonWords("no-such-service")[language] }],
} as const satisfies WrongFields<unknown>;
