import type { ApplicationFact, BookingFact } from "@sip/domain/notices/fact";
import { smsParts } from "@sip/domain/notices/gsm7";
import { noticesFor } from "@sip/domain/notices/notices-for";
import { rowOf, stepsOf } from "@sip/domain/services/chart";
import { everyServiceChecked } from "@sip/domain/services/every-service-checked";
import type { Service } from "@sip/domain/services/service";
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
  readyTooLateFact,
  reminderFact,
  stepFact,
  stillMissedFact,
} from "../../support/notices/facts.ts";
import { pekanbaru, publicUrl } from "../../support/offices/pekanbaru.ts";
import { shownOnWhatsApp } from "./shown-on-whatsapp.ts";

/** What a passport is asked beside its kind; others ask nothing. */
const asked = { bookType: "ELEKTRONIK_48", validityYears: 5 };

/** Everything that can happen to people of a service, with each of its kinds of application. */
const factsOf = ({ chart, leaflet }: Service, language: "id" | "en"): readonly (BookingFact | ApplicationFact)[] => {
  const { serviceId } = chart;
  const contact = { ...booking.contact, language };
  const applicants = Object.keys(leaflet.kinds).map((applicationType) => ({
    ticketNumber: "A001",
    fullName: "MARIA CLARA WIDYANINGSIH PUTRI",
    about: { applicationType, ...(serviceId === "passport" ? asked : {}) },
  }));
  const visit = { serviceId, contact, applicants };
  const own = { serviceId, contact };
  const hasPickUp = chart.pickUp !== undefined;
  return [
    bookingFact("booking-made", visit),
    bookingFact("booking-rescheduled", visit),
    bookingFact("booking-cancelled", visit),
    bookingFact("visit-reminder-due", visit),
    personReleasedFact(visit),
    ...stepsOf(chart).map((step) =>
      stepFact(step, {
        ...own,
        ...(rowOf(chart, step).sets === "documents" && { note: "the original letter of guarantee" }),
        ...(rowOf(chart, step).opensPickUp && { pickUpBy: "2027-01-28" }),
      }),
    ),
    promiseFact(own),
    keptFact(own),
    movedFact(own),
    apologyFact(own),
    stillMissedFact(own),
    ...stepsOf(chart)
      .filter((step) => rowOf(chart, step).sets === "documents")
      .map((step) => papersReminderFact({ ...own, note: "the original letter of guarantee", isFeePaid: true, step })),
    ...(hasPickUp ? [reminderFact(7, own), readyTooLateFact(own)] : []),
  ];
};

describe.each(everyServiceChecked())("what is said about $chart.serviceId", (service) => {
  const notices = (["id", "en"] as const).flatMap((language) =>
    factsOf(service, language).flatMap((fact) => noticesFor(fact, pekanbaru({}, fact.happenedAt), publicUrl)),
  );

  it("is all that it has templates for, and there is a reason for each", () => {
    expect([...new Set(notices.map(({ kind }) => kind))].toSorted()).toEqual(
      Object.keys(service.messages.templates).toSorted(),
    );
  });

  it("has no hole in any language on any channel", () => {
    for (const notice of notices) {
      expect(`${shownOnWhatsApp(notice)} ${notice.words.sms.text}`, notice.kind).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  it("takes two parts of SMS and 1,024 characters of WhatsApp at most", () => {
    for (const notice of notices) {
      expect(smsParts(notice.words.sms.text), `${notice.kind}: ${notice.words.sms.text}`).toBeLessThanOrEqual(2);
      expect(shownOnWhatsApp(notice).length, notice.kind).toBeLessThanOrEqual(1_024);
    }
  });

  it("names its sender, so that nobody takes it for a stranger's", () => {
    for (const { words } of notices) expect(words.sms.text).toMatch(/^IMIGRASI PEKANBARU: /);
  });
});
