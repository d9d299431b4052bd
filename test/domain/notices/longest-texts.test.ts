import { smsParts } from "@sip/domain/notices/gsm7";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { describe, expect, it } from "vitest";
import {
  apologyFact,
  booking,
  bookingFact,
  keptFact,
  movedFact,
  papersReminderFact,
  personReleasedFact,
  promiseFact,
  readyFact,
  readyTooLateFact,
  reminderFact,
  stepFact,
  stillMissedFact,
} from "../../support/notices/facts.ts";
import { pekanbaru } from "../../support/offices/pekanbaru.ts";
import { shownOnWhatsApp } from "./shown-on-whatsapp.ts";

const longSender = { sender: "IMIGRASI TANJUNG BALAI ASAHAN" };
const longOffice = (now: string) => pekanbaru(longSender, now);
/** Ramadan begins while there is time to come, and has a short day. */
const inOtherHours = (now: string) => {
  const { office } = pekanbaru();
  const dayOf = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  const short = { opens: "08:00", closes: "12:00" };
  const otherHours = office.otherHours.flatMap((ramadan) => [
    { ...ramadan, from: dayOf(5), to: dayOf(34) },
    { ...ramadan, from: dayOf(9), to: dayOf(9), hours: { 1: short, 2: short, 3: short, 4: short, 5: short } },
  ]);
  return pekanbaru({ ...longSender, otherHours }, now);
};
const longUrl = "https://d111111abcdef8.cloudfront.net";
/** As long as a name may be: 100 characters. */
const longName = "MUHAMMAD \u2018ABDURRAHMAN\u2019 ".padEnd(100, "\u0160T\u011aP\u00c1N WIBISONO ");
const longNote = "\u20ac[surat keterangan]~ pindah luar negeri dan ".repeat(5);
const types = ["PENGGANTIAN_HILANG", "PENGGANTIAN_RUSAK", "BARU", "PENGGANTIAN_HABIS_BERLAKU", "PERUBAHAN_DATA"];
/** Kinds that leave room for all the papers of a child. */
const familyTypes = ["BARU", "BARU", "PENGGANTIAN_HABIS_BERLAKU", "PENGGANTIAN_PENUH", "PERUBAHAN_DATA"];

const permitTypes = [
  "PERPANJANGAN_ITAS",
  "ALIH_STATUS_ITAS",
  "PERPANJANGAN_ITK",
  "PERPANJANGAN_ITK",
  "PERPANJANGAN_ITK",
];

const facts = (["id", "en"] as const).flatMap((language) => {
  const contact = { ...booking.contact, language };
  const person = { contact, applicantName: longName };
  const visitOf = (kinds: readonly string[], validityYears: 5 | 10) => ({
    contact,
    applicants: kinds.map((applicationType) => ({
      ticketNumber: "A001",
      fullName: longName,
      about: { applicationType, bookType: "ELEKTRONIK_48", validityYears },
    })),
  });
  const visit = visitOf(types, 10);
  const family = visitOf(familyTypes, 5);
  const children = visitOf(types, 5);
  const permits = { ...visitOf(permitTypes, 5), serviceId: "foreign-residence" };
  const permit = { ...person, serviceId: "foreign-residence" };
  return [
    bookingFact("booking-made", visit),
    bookingFact("booking-rescheduled", visit),
    bookingFact("booking-cancelled", visit),
    personReleasedFact(visit, longName),
    bookingFact("visit-reminder-due", visit),
    bookingFact("booking-made", family),
    bookingFact("booking-rescheduled", family),
    bookingFact("visit-reminder-due", family),
    bookingFact("booking-made", children),
    bookingFact("booking-rescheduled", children),
    bookingFact("visit-reminder-due", children),
    stepFact("documents-incomplete", { ...person, note: longNote }),
    stepFact("documents-incomplete", { ...person, note: longNote, isFeePaid: true }),
    stepFact("documents-incomplete", person),
    promiseFact(person),
    keptFact(person),
    movedFact(person),
    movedFact({ ...person, moved: { from: "2026-12-29", paused: null } }),
    papersReminderFact({ ...person, note: longNote, isFeePaid: true }),
    papersReminderFact({ ...person, note: longNote }),
    readyFact(person),
    readyTooLateFact(person),
    reminderFact(7, person),
    stepFact("handed-over", person),
    apologyFact(person),
    stillMissedFact(person),
    stepFact("suspended", person),
    stepFact("resumed", person),
    stepFact("rejected", person),
    stepFact("withdrawn", person),
    bookingFact("booking-made", permits),
    bookingFact("booking-rescheduled", permits),
    bookingFact("booking-cancelled", permits),
    personReleasedFact(permits, longName),
    bookingFact("visit-reminder-due", permits),
    stepFact("papers-missing", { ...permit, note: longNote }),
    promiseFact(permit),
    keptFact(permit),
    movedFact(permit),
    movedFact({ ...permit, moved: { from: "2026-12-29", paused: null } }),
    apologyFact(permit),
    stillMissedFact(permit),
    papersReminderFact({ ...permit, step: "papers-missing", note: longNote }),
    stepFact("permit-issued", permit),
    stepFact("not-granted", permit),
    stepFact("withdrawn", permit),
  ];
});

describe.each([
  ["", longOffice],
  [", when hours differ in the days spoken of", inOtherHours],
] as const)("with the longest names, the longest sender and five people of five kinds%s", (_, longOffice) => {
  it.each(facts)("$type $data.step $data.contact.language takes two parts of SMS at most", (fact) => {
    const [notice] = noticesFor(fact, longOffice(fact.happenedAt), longUrl);
    expect(smsParts(notice?.words.sms.text ?? "")).toBeLessThanOrEqual(2);
    expect(notice?.words.sms.text).toMatch(/^IMIGRASI TANJUNG BALAI ASAHAN: /);
  });

  it.each(facts)(
    "$type $data.step $data.contact.language has at most the 1,024 characters that WhatsApp takes",
    (fact) => {
      const [notice] = noticesFor(fact, longOffice(fact.happenedAt), longUrl);
      const shown = notice === undefined ? "" : shownOnWhatsApp(notice);
      expect(shown.length).toBeGreaterThan(100);
      expect(shown.length).toBeLessThanOrEqual(1_024);
    },
  );

  it.each(["id", "en"] as const)("a ready passport fits one part of SMS (%s)", (language) => {
    const contact = { ...booking.contact, language };
    const fact = readyFact({ contact, applicantName: longName });
    const [notice] = noticesFor(fact, longOffice(fact.happenedAt), longUrl);
    expect(smsParts(notice?.words.sms.text ?? "")).toBe(1);
  });
});
