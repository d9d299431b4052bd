import { noticesFor } from "@sip/domain/notices/notices-for";
import type { Booking } from "@sip/domain/queue/booking";
import { describeBooking } from "@sip/domain/queue/own-bookings";
import type { About } from "@sip/domain/services/about";
import { describeService } from "@sip/domain/services/describe-service";
import { leaflets } from "@sip/domain/services/every-service";
import { describe, expect, it } from "vitest";
import { bookingFact, readyFact } from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";
import { sourceFiles } from "../../support/project/source-files.ts";
import { shownOnWhatsApp } from "../notices/shown-on-whatsapp.ts";

type Language = "id" | "en";

const aboutOf = (applicationType: string): About => ({ applicationType, bookType: "ELEKTRONIK_48", validityYears: 10 });

/** The page before the booking. */
const onPage = (service: string, kind: string, language: Language): string =>
  describeService(service)
    .kinds.filter((one) => one.kind === kind)
    .flatMap(({ papers }) => papers.map((paper) => paper[language]))
    .join(", ");

/** The ticket, and the page of one's own bookings. */
const onTicket = (serviceId: string, kind: string, language: Language): string => {
  const booking: Booking = {
    bookingCode: "K7M-2QX-9RDT",
    officeId: "pekanbaru",
    serviceId,
    date: "2026-12-22",
    session: "07:30",
    pool: "online",
    state: "booked",
    version: 1,
    bookedAt: "2026-12-18T07:00:05.000Z",
    changedAt: "2026-12-18T07:00:05.000Z",
    act: { what: "book", by: "phone:1", role: "applicant", at: "2026-12-18T07:00:05.000Z" },
    applicants: [
      {
        personId: "1",
        lastFour: "0001",
        fullName: "BUDI SANTOSO",
        seat: 1,
        ticketNumber: "A001",
        about: aboutOf(kind),
      },
    ],
    contact: { phone: "+6281234567890", channels: ["whatsapp", "sms"], language },
    phoneId: "1",
    reschedules: 0,
  };
  return describeBooking(pekanbaru(), booking)
    .applicants.flatMap(({ papers }) => papers.map((paper) => paper[language]))
    .join(", ");
};

const messagesOf = (serviceId: string, kind: string, language: Language): readonly (readonly [string, string])[] =>
  (["booking-made", "booking-rescheduled", "visit-reminder-due"] as const).flatMap((type) => {
    const contact = { phone: "+6281234567890", channels: ["whatsapp" as const, "sms" as const], language };
    const applicants = [{ ticketNumber: "A001", fullName: "BUDI SANTOSO", about: aboutOf(kind) }];
    const fact = bookingFact(type, { serviceId, applicants, contact });
    const [notice] = noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl);
    const whatsapp = notice === undefined ? "" : shownOnWhatsApp(notice);
    const lines = whatsapp
      .split("\n")
      .filter((line) => /^(Bawa yang asli|Bring the originals|Untuk anak|For a child)/.test(line));
    return [
      [`${type} by WhatsApp`, lines.join("\n")],
      [`${type} by SMS`, notice?.words.sms.text.replace(/Biaya resmi.*|Official fee.*/, "") ?? ""],
    ] as const;
  });

/** What is meant, in whatever words. */
const meanings: Readonly<Record<string, RegExp>> = {
  "identity card": /KTP/,
  "family card": /\bKK\b/,
  "proof of birth": /akta lahir\/|akta lahir, akta|birth certificate\/|birth certificate, marriage/,
  "old passport": /paspor lama\b(?! terbit)|old passport\b(?! was)/i,
  "proof of the change": /bukti perubahan|proof of (?:the change|what has changed)/i,
  "police report": /polisi|police/i,
  "damaged passport": /paspor (?:yang )?rusak|damaged passport/i,
};
const meantBy = (text: string): string[] =>
  Object.keys(meanings).filter((meaning) => meanings[meaning]?.test(text) === true);

describe("an adult is told the same papers wherever papers are told", () => {
  it.each([
    ["BARU", ["identity card", "family card", "proof of birth"]],
    ["PENGGANTIAN_HABIS_BERLAKU", ["identity card", "old passport"]],
    ["PENGGANTIAN_PENUH", ["identity card", "old passport"]],
    ["PENGGANTIAN_HILANG", ["identity card", "family card", "police report"]],
    ["PENGGANTIAN_RUSAK", ["identity card", "family card", "damaged passport"]],
    ["PERUBAHAN_DATA", ["identity card", "family card", "proof of birth", "old passport", "proof of the change"]],
  ])("%s", (kind, papers) => {
    for (const language of ["id", "en"] as const) {
      const told = [
        ["page", onPage("passport", kind, language)],
        ["ticket", onTicket("passport", kind, language)],
        ...messagesOf("passport", kind, language).map(([where, text]) => [where, text.split("\n")[0]] as const),
      ];
      expect(told.map(([where, text = ""]) => [where, meantBy(text)])).toEqual(told.map(([where]) => [where, papers]));
    }
  });
});

describe.each(leaflets.flatMap((leaflet) => Object.keys(leaflet.kinds).map((kind) => ({ leaflet, kind }))))(
  "the papers of $kind",
  ({ leaflet, kind }) => {
    const { serviceId, papers, kinds } = leaflet;
    const { papers: keys = [], childPapers = keys } = kinds[kind] ?? {};
    const shorts = (some: readonly string[], language: Language): string[] =>
      some.map((key) => (papers[key]?.short ?? papers[key]?.name)?.[language] ?? key);
    const common = (some: readonly string[]): string[] => some.filter((key) => papers[key]?.isRare !== true);
    const besides = childPapers.filter((key) => !keys.includes(key));

    it.each(["id", "en"] as const)("are those of the service's one list, on page and ticket (%s)", (language) => {
      const names = keys.map((key) => papers[key]?.name[language]);
      expect(onPage(serviceId, kind, language)).toBe(names.join(", "));
      expect(onTicket(serviceId, kind, language)).toBe(names.join(", "));
    });

    it.each(["id", "en"] as const)("are all said by WhatsApp, a child's too (%s)", (language) => {
      for (const [where, text] of messagesOf(serviceId, kind, language).filter(([where]) =>
        where.includes("WhatsApp"),
      )) {
        expect(text, where).toContain(`: ${shorts(keys, language).join(", ")}.`);
        expect(text, where).toContain(`: ${shorts(besides, language).join(", ")}.`);
      }
    });

    it.each(["id", "en"] as const)("are said by SMS, but for what few people have (%s)", (language) => {
      for (const [where, text] of messagesOf(serviceId, kind, language).filter(([where]) => where.includes("SMS"))) {
        expect(text, where).toContain(`: ${shorts(common(keys), language).join(", ")}.`);
      }
    });
  },
);

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

describe("who may collect a passport, and with what", () => {
  it.each(["id", "en"] as const)("is said by WhatsApp as on the status page (%s)", (language) => {
    const contact = { phone: "+6281234567890", channels: ["whatsapp" as const, "sms" as const], language };
    const fact = readyFact({ contact });
    const [notice] = noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl);
    const text = notice === undefined ? "" : shownOnWhatsApp(notice);
    const collectors = leaflets.flatMap(({ collectors: some = [] }) => some);
    expect(collectors).toHaveLength(4);
    for (const { who, bring } of collectors) expect(text).toContain(`- ${who[language]}: ${bring[language]}\n`);
  });
});

describe("a paper", () => {
  it("is named in its service's leaflet and nowhere else", () => {
    const names = leaflets.flatMap(({ papers }) => Object.values(papers).flatMap(({ name }) => [name.id, name.en]));
    const sources = sourceFiles("packages", "functions", "infra").filter(
      ({ path }) => !/\/services\/[^/]+\/leaflet\.ts$/.test(path),
    );
    expect(sources.length).toBeGreaterThan(500);
    const elsewhere = sources.flatMap(({ path, text }) =>
      names
        .filter((name) => name.length > 12 && withoutComments(text).includes(name))
        .map((name) => `${path} names: ${name}`),
    );
    expect(elsewhere).toEqual([]);
  });
});
