import type { BookingView } from "@sip/contracts/queue/views";
import { type KnownBooking, keepTicket, keptTicket } from "@sip/web/bookings/kept-tickets";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const heart: KnownBooking = {
  bookingCode: "NTF-CQE-4Q3K",
  officeId: "pekanbaru",
  date: "2026-12-22",
  session: "08:30",
  arriveAt: "2026-12-22T08:00:00+07:00",
  tickets: [{ ticketNumber: "F001", applicantName: "ANNA CONTOH" }],
};
const applicant: BookingView["applicants"][number] = {
  ticketNumber: "F001",
  applicantName: "ANNA CONTOH",
  documentLast4: "0001",
  applicationType: "PERPANJANGAN_ITK",
  inWords: { id: "Perpanjangan ITK", en: "Extension of a visit stay permit" },
  papers: [{ id: "Paspor asli", en: "Your passport" }],
  childPapers: [{ id: "Paspor asli", en: "Your passport" }],
};

describe("a ticket that is kept for the door, where there may be no network", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("window", {
      localStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
      },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("has what to bring in words, in both languages, and remembers who is a child", () => {
    keepTicket(heart, [true]);
    keepTicket({ ...heart, applicants: [applicant] });
    expect(keptTicket("NTF-CQE-4Q3K")).toEqual({ booking: { ...heart, applicants: [applicant] }, children: [true] });
  });

  it("of an earlier release, without papers in words, still has number, day, hour and code", () => {
    const { papers: _papers, inWords: _inWords, ...wordless } = applicant;
    keepTicket({ ...heart, applicants: [wordless as typeof applicant] });
    expect(keptTicket("NTF-CQE-4Q3K")?.booking).toEqual(heart);
  });
});
