import type { ApplicationFact, BookingFact } from "@sip/domain/notices/fact";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { verificationNotice } from "@sip/domain/notices/verification-notice";
import { stepsOf } from "@sip/domain/services/chart";
import { chart } from "@sip/domain/services/passport/chart";
import { describe, expect, it } from "vitest";
import {
  apologyFact,
  application,
  type booking,
  bookingFact,
  breachedFact,
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
  verificationFact,
} from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";
import { shownOnWhatsApp } from "./shown-on-whatsapp.ts";

const noticesOf = (fact: BookingFact | ApplicationFact) => noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl);
const idsOf = (fact: BookingFact | ApplicationFact) => noticesOf(fact).map(({ noticeId }) => noticeId);

describe("what a fact gives reason to say", () => {
  it.each<[string, BookingFact | ApplicationFact, string[]]>([
    ["a booking", bookingFact("booking-made"), ["K7M-2QX-9RDT.booking-confirmed.1"]],
    ["a move", bookingFact("booking-rescheduled", { version: 3 }), ["K7M-2QX-9RDT.booking-rescheduled.3"]],
    ["a cancellation", bookingFact("booking-cancelled"), ["K7M-2QX-9RDT.booking-cancelled.1"]],
    ["a person freed", personReleasedFact(), ["K7M-2QX-9RDT.person-released.2"]],
    ["the day before", bookingFact("visit-reminder-due"), ["K7M-2QX-9RDT.visit-reminder.2026-12-22"]],
    ["papers still missing", papersReminderFact({ version: 5 }), ["PKU-26-000123.papers-reminder.5"]],
    ["ready", readyFact(), ["PKU-26-000123.ready.1"]],
    ["ready after the last day to collect", readyTooLateFact(), ["PKU-26-000123.pick-up-over.1"]],
    ["ready on the last day", readyFact({ pickUpBy: "2026-12-29" }), ["PKU-26-000123.ready.1"]],
    ["day 7", reminderFact(7), ["PKU-26-000123.pick-up-reminder.7"]],
    ["day 27", reminderFact(27), ["PKU-26-000123.pick-up-reminder.27"]],
    ["late", apologyFact(), ["PKU-26-000123.late-apology.2026-12-30"]],
    ["late, with a day to follow", breachedFact("2026-12-30"), []],
    ["late, and no day can be named", breachedFact(null), ["PKU-26-000123.still-late.2026-12-29:0"]],
    ["late again", stillMissedFact(), ["PKU-26-000123.still-late.2026-12-29:1"]],
    ["papers missing", stepFact("documents-incomplete", { version: 3 }), ["PKU-26-000123.documents-incomplete.3"]],
    [
      "papers missing again",
      stepFact("documents-incomplete", { version: 6 }),
      ["PKU-26-000123.documents-incomplete.6"],
    ],
  ])("%s", (_, fact, ids) => {
    expect(idsOf(fact)).toEqual(ids);
  });

  it("every step of the chart says one thing or nothing", () => {
    const said = Object.fromEntries(
      stepsOf(chart).map((step) => [
        step,
        noticesOf(stepFact(step, { pickUpBy: "2027-01-28" })).map(({ kind }) => kind),
      ]),
    );
    expect(said).toEqual({
      opened: [],
      "documents-incomplete": ["documents-incomplete"],
      "documents-complete": [],
      paid: [],
      "biometrics-taken": [],
      interviewed: [],
      verified: [],
      adjudicated: [],
      printed: [],
      "quality-checked": [],
      ready: ["ready"],
      "handed-over": ["handed-over"],
      suspended: ["suspended"],
      resumed: ["resumed"],
      rejected: ["rejected"],
      withdrawn: ["withdrawn"],
    });
  });

  it("a promise is one notice when it is made, and another for each pause that keeps or moves it", () => {
    expect(idsOf(promiseFact({ version: 4 }))).toEqual(["PKU-26-000123.promised-date.2026-12-29"]);
    expect(idsOf(keptFact({ version: 7 }))).toEqual(["PKU-26-000123.promise-kept.7"]);
    expect(idsOf(keptFact({ version: 9 }))).toEqual(["PKU-26-000123.promise-kept.9"]);
    expect(idsOf(movedFact({ version: 11 }))).toEqual(["PKU-26-000123.promise-moved.11"]);
  });

  it("a ready passport without its last day is a fault, not a message with a hole", () => {
    expect(() => noticesOf(stepFact("ready", { pickUpBy: null }))).toThrow("lastDay");
  });
});

describe("whose passport, where, how much", () => {
  const smsOf = (fact: BookingFact | ApplicationFact) => noticesOf(fact)[0]?.words.sms.text ?? "";
  const people = (...applicants: (typeof booking.applicants)[number][]) => bookingFact("booking-made", { applicants });
  const person = (fullName: string, applicationType: string, validityYears: 5 | 10) => ({
    ticketNumber: "A001",
    fullName,
    about: { applicationType, bookType: "ELEKTRONIK_48", validityYears },
  });
  const child = person("SITI", "BARU", 5);
  const renewal = person("AGUS", "PENGGANTIAN_HABIS_BERLAKU", 10);

  it("several people: the first and how many more, one fee for all, each paper once", () => {
    expect(smsOf(people(child, child, renewal))).toContain("a.n. SITI +2,");
    expect(smsOf(people(child, child, renewal))).toContain("Rp2.250.000");
    expect(smsOf(people(child, child, renewal))).toContain("KTP, KK, akta lahir/ijazah/buku nikah, paspor lama.");
    expect(smsOf(people(renewal))).toContain("Bawa asli: KTP, paspor lama.");
  });

  it.each<[string, (typeof booking.applicants)[number][], string]>([
    [
      "alone",
      [child],
      "Bawa asli: KTP, KK, akta lahir/ijazah/buku nikah. Anak <17: ayah & ibu hadir, KTP keduanya, akta lahir, buku nikah/akta cerai, surat pernyataan orang tua bermeterai.",
    ],
    [
      "with an adult",
      [renewal, child],
      "Bawa asli: KTP, paspor lama, KK, akta lahir/ijazah/buku nikah. Anak <17: ayah & ibu hadir, KTP keduanya, akta lahir, buku nikah/akta cerai",
    ],
    [
      "who has an old passport, also the papers that an adult would not need",
      [person("AGUS", "PENGGANTIAN_HABIS_BERLAKU", 5)],
      "Bawa asli: KTP, paspor lama. Anak <17: ayah & ibu hadir, KTP keduanya, KK, akta lahir, buku nikah/akta cerai, surat pernyataan orang tua bermeterai.",
    ],
    [
      "among so many papers that there is no room for all of the parents' own",
      [child, person("SITI", "PENGGANTIAN_HILANG", 5), person("SITI", "PENGGANTIAN_RUSAK", 5)],
      "Bawa asli: KTP, KK, akta lahir/ijazah/buku nikah, surat kehilangan polisi, paspor rusak. Anak <17: ayah & ibu hadir, KTP keduanya, akta lahir",
    ],
  ])("a child %s: the parents come too, with their papers", (_, applicants, papers) => {
    for (const type of ["booking-made", "booking-rescheduled", "visit-reminder-due"] as const) {
      expect(smsOf(bookingFact(type, { applicants }))).toContain(papers);
    }
  });

  it("a child, in English", () => {
    const contact = { ...application.contact, language: "en" as const };
    expect(smsOf(bookingFact("booking-made", { applicants: [child], contact }))).toContain(
      "Bring originals: KTP, KK, birth certificate/diploma/marriage book. Under 17: both parents, parents' KTP, birth certificate, marriage/divorce certificate.",
    );
    expect(
      smsOf(bookingFact("booking-made", { applicants: [person("AGUS", "PENGGANTIAN_HABIS_BERLAKU", 5)], contact })),
    ).toContain(
      "Bring originals: KTP, old passport. Under 17: both parents, parents' KTP, KK, birth certificate, marriage/divorce certificate, stamped parents' statement.",
    );
  });

  it("a child's papers are left out from the end, as far as there is no room for them", () => {
    const crowd = {
      applicants: [child, person("SITI", "PENGGANTIAN_HILANG", 5), person("SITI", "PENGGANTIAN_RUSAK", 5)],
    };
    expect(smsOf(bookingFact("booking-made", crowd))).toContain("akta lahir, buku nikah/akta cerai. Biaya resmi");
    expect(smsOf(bookingFact("booking-rescheduled", crowd))).toContain("KTP keduanya, akta lahir. Biaya resmi");
  });

  it("who has a passport of ten years is no child: nothing of parents", () => {
    expect(smsOf(people(person("SITI", "BARU", 10)))).not.toMatch(/Anak|ayah/);
  });

  it("a lost or damaged passport costs its surcharge (PP 45/2024)", () => {
    expect(smsOf(people(person("AGUS", "PENGGANTIAN_HILANG", 10)))).toContain("Rp1.950.000");
    expect(smsOf(people(person("AGUS", "PENGGANTIAN_RUSAK", 10)))).toContain("Rp1.450.000");
  });

  it("a book that has no price in the tariff is no free passport", () => {
    const own = { books: [], surcharges: { expedited: 0, lost: 0, damaged: 0 } };
    const tariffs = [{ serviceId: "passport", from: "2020-01-01", source: "test", own }];
    const [notice] = noticesFor(people(child), pekanbaru({ tariffs }), publicUrl);
    expect(notice?.words.sms.text).toContain("Biaya resmi sesuai tarif yang berlaku.");
  });

  it.each([
    ["Budi Santoso", "BUDI SANTOSO"],
    ["MUHAMMAD ABDURRAHMAN", "MUHAMMAD ABD"],
    ["MARIA ROSA D\u2019ANGELO", "MARIA ROSA D"],
    ["SITI NUR AINI ANGGRAENI", "SITI NUR AIN"],
    ["AHMAD ZAKI  ALI", "AHMAD ZAKI"],
  ])("%s is called %s in an SMS, where every character counts", (applicantName, shown) => {
    expect(smsOf(readyFact({ applicantName }))).toContain(`Paspor ${shown} (`);
  });

  it("WhatsApp has the whole name, so that brothers are not taken for each other", () => {
    const whatsAppOf = (fact: BookingFact | ApplicationFact) => noticesOf(fact)[0]?.words.whatsapp.parameters;
    expect(whatsAppOf(readyFact({ applicantName: "MUHAMMAD RIZKI" }))).toContain("MUHAMMAD RIZKI");
    expect(whatsAppOf(readyFact({ applicantName: "MUHAMMAD RIZAL" }))).toContain("MUHAMMAD RIZAL");
    expect(whatsAppOf(people({ ...child, fullName: "MA\u2019RUF D\u2019SOUZA" }, renewal))).toContain(
      "MA'RUF D'SOUZA +1",
    );
  });

  it("WhatsApp writes a name as its passport does, an SMS in the letters that it has", () => {
    const [notice] = noticesOf(readyFact({ applicantName: "ZOË ŁUKASIŃSKA ĐỨC" }));
    expect(notice?.words.whatsapp.parameters).toContain("ZOË ŁUKASIŃSKA ĐỨC");
    expect(notice?.words.sms.text).toContain("ZOE LUKASINS");
  });

  it("an office in another zone, with a longer Friday: its own clock and days", () => {
    const jayapura = pekanbaru({
      sender: "IMIGRASI JAYAPURA",
      zone: "Asia/Jayapura",
      hours: {
        "1": { opens: "08:00", closes: "15:00" },
        "2": { opens: "08:00", closes: "15:00" },
        "5": { opens: "08:00", closes: "16:00" },
      },
    });
    // 23.30 in Jakarta on Tuesday is 01.30 in Jayapura on Wednesday.
    const [notice] = noticesFor(stepFact("suspended", { stepAt: "2026-12-22T16:30:00.000Z" }), jayapura, publicUrl);
    expect(notice?.words.sms.text).toBe(
      "IMIGRASI JAYAPURA: Permohonan BUDI SANTOSO (PKU-26-000123) ditangguhkan Rab 23-12-2026. Silakan datang Sen-Sel 08.00-15.00, Jum 08.00-16.00 dengan KTP & bukti bayar; petugas akan menjelaskan.",
    );
  });

  it.each([
    ["a NIK", "KTP 1499012345670001 buram", "KTP ... buram"],
    ["a NIK in groups", "KTP 1471 0123 4567 0001", "KTP ..."],
    ["a passport number", "paspor C1234567 hilang", "paspor ... hilang"],
    ["a foreign passport number of eight digits", "paspor X99100001, SKTT", "paspor ..., SKTT"],
    ["one with letters in between", "paspor C01X00T47 dan 12AB34567", "paspor ... dan ..."],
    ["one of digits alone", "paspor 87654321", "paspor ..."],
    ["a phone number", "hubungi 0812-3456-7890", "hubungi ..."],
    ["but not a date", "akta sebelum 29-12-2026", "akta sebelum 29-12-2026"],
    ["nor a date in one piece", "akta 29122026, 29Des2026", "akta 29122026, 29Des2026"],
    ["nor an amount", "meterai Rp10000, RPTKA 2026", "meterai Rp10000, RPTKA 2026"],
  ])("the officer's note loses %s", (_, note, shown) => {
    const [notice] = noticesOf(stepFact("documents-incomplete", { note }));
    expect(notice?.words.sms.text).toContain(`BELUM LENGKAP: ${shown}.`);
    expect(notice === undefined ? "" : shownOnWhatsApp(notice)).toContain(`belum lengkap: ${shown}.`);
  });

  it("a note cannot speak for us: no line of its own, no place for a code", () => {
    const [notice] = noticesOf(stepFact("documents-incomplete", { note: "KK\n\n*Transfer* ke {code}" }));
    expect(notice?.words.whatsapp.parameters).toContain("KK *Transfer* ke (code)");
  });
});

describe("a reminder of a visit", () => {
  const smsOn = (happenedAt: string) =>
    noticesOf({ ...bookingFact("visit-reminder-due"), happenedAt })[0]?.words.sms.text;

  it.each([
    ["Mon 21 Dec at 16.00", "2026-12-21T09:00:00.000Z", "INGAT, besok:"],
    ["Mon 21 Dec at 23.59", "2026-12-21T16:59:00.000Z", "INGAT, besok:"],
    ["Tue 22 Dec at 00.01, held up", "2026-12-21T17:01:00.000Z", "INGAT, hari ini:"],
    ["Sun 20 Dec", "2026-12-20T09:00:00.000Z", "INGAT, segera:"],
  ])("of %s says when, and names the day", (_, happenedAt, begin) => {
    expect(smsOn(happenedAt)).toContain(begin);
    expect(smsOn(happenedAt)).toContain("Sel 22-12-2026");
  });
});

describe("by which channel", () => {
  const channelsOf = (channels: readonly ("whatsapp" | "sms")[]) =>
    noticesOf(readyFact({ contact: { ...application.contact, channels: [...channels] } }))[0]?.ladder.map(
      ({ channel }) => channel,
    );

  it.each<[readonly ("whatsapp" | "sms")[], readonly string[]]>([
    [
      ["whatsapp", "sms"],
      ["whatsapp", "sms"],
    ],
    [
      ["sms", "whatsapp"],
      ["whatsapp", "sms"],
    ],
    [["whatsapp"], ["whatsapp", "sms"]],
    [["sms"], ["sms"]],
    [[], ["sms"]],
  ])("%j was asked for: %j is tried", (asked, tried) => {
    expect(channelsOf(asked)).toEqual(tried);
  });

  it("a code goes where it was asked for, and is worth nothing after ten minutes", () => {
    expect(verificationNotice(verificationFact("sms"))).toMatchObject({
      noticeId: "5b0c8e7e-4f5b-4c9e-9d57-1f0a2a6f6b11.verification-code.1",
      ladder: [{ channel: "sms" }],
      usefulUntil: "2026-12-18T07:05:00.000Z",
    });
    expect(verificationNotice(verificationFact("whatsapp")).ladder).toMatchObject([
      { channel: "whatsapp" },
      { channel: "sms" },
    ]);
  });

  it.each<[string, BookingFact | ApplicationFact, string | undefined]>([
    ["a visit: until it begins", bookingFact("booking-made"), "2026-12-22T00:30:00.000Z"],
    ["a visit that was moved: until it begins", bookingFact("booking-rescheduled"), "2026-12-22T00:30:00.000Z"],
    ["a reminder of a visit: until it begins", bookingFact("visit-reminder-due"), "2026-12-22T00:30:00.000Z"],
    ["papers missing: until Tue 29 Dec is over", stepFact("documents-incomplete"), "2026-12-29T17:00:00.000Z"],
    ["a reminder of them: until then too", papersReminderFact(), "2026-12-29T17:00:00.000Z"],
    ["a promise: until Tue 29 Dec is over", promiseFact(), "2026-12-29T17:00:00.000Z"],
    ["one that was kept: until then too", keptFact(), "2026-12-29T17:00:00.000Z"],
    ["one that was moved: until the new day, Wed 30 Dec, is over", movedFact(), "2026-12-30T17:00:00.000Z"],
    ["an apology: until the new day, Wed 30 Dec, is over", apologyFact(), "2026-12-30T17:00:00.000Z"],
    ["ready: until Thu 28 Jan 2027 is over", readyFact(), "2027-01-28T17:00:00.000Z"],
    ["ready after the last day: always", readyTooLateFact(), undefined],
    ["a reminder to collect: until then too", reminderFact(7), "2027-01-28T17:00:00.000Z"],
    ["places given back: always", bookingFact("booking-cancelled"), undefined],
    ["a person freed: always", personReleasedFact(), undefined],
    ["handed over: always", stepFact("handed-over"), undefined],
    ["suspended: as long as it is", stepFact("suspended"), undefined],
  ])("what it is worth by time alone: %s", (_, fact, until) => {
    expect(noticesOf(fact)[0]?.usefulUntil).toBe(until);
  });
});
