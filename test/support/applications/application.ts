import type { Act } from "@sip/domain/act";
import { noAlerts } from "@sip/domain/applications/alerts";
import type { Application } from "@sip/domain/applications/application";
import { applicationAt, withStep } from "@sip/domain/applications/application-at";
import { type IndexEntries, indexEntriesOf } from "@sip/domain/applications/index-entries";
import { officeAt } from "@sip/domain/offices/office-at";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { pekanbaru } from "../offices/offices.ts";

/** What is stored about an application is the same at any instant; only what is shown of it depends on one. */
const office = officeAt(pekanbaru, "2026-12-22T01:00:00.000Z");

const actOfRina = (what: string, at: string): Act => ({ what, by: "rina", role: "officer", at });

/** The `number`-th application, opened on 22 December 2026 at 08:00 WIB for the first ticket of a booking of its own. */
export const applicationOf = (number: number, changes: Partial<Application> = {}): Application => ({
  applicationNumber: `PKU-26-${String(number).padStart(6, "0")}`,
  trackingCode: `7Q4M0ZK9${String(number).padStart(6, "0")}`,
  officeId: "pekanbaru",
  serviceId: "passport",
  bookingCode: bookingCodeOf(number),
  ticketNumber: "A-001",
  applicantName: "BUDI SANTOSO",
  lastFour: "0012",
  about: { applicationType: "BARU", bookType: "ELEKTRONIK_48", validityYears: 10 },
  contact: { phone: "+6281234567890", channels: ["whatsapp", "sms"], language: "id" },
  steps: [{ step: "opened", at: "2026-12-22T01:00:00.000Z", by: "rina" }],
  alerts: noAlerts,
  named: [],
  handling: [],
  act: actOfRina("open-application", "2026-12-22T01:00:00.000Z"),
  version: 1,
  ...changes,
});

export const bookingCodeOf = (number: number): string => `K7M-2QX-${String(number).padStart(4, "0")}`;

/** The next version, one step further. */
export const stepped = (application: Application, step: PassportStep, at: string, note?: string): Application =>
  withStep(application, { step, at, by: "rina", ...(note && { note }) }, actOfRina("take-step", at), office).record;

export const entriesOf = (application: Application): IndexEntries => indexEntriesOf(applicationAt(application, office));
