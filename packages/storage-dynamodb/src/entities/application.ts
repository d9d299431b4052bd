import { isoDate } from "@sip/calendar/date";
import { Act } from "@sip/domain/act";
import { flagKinds } from "@sip/domain/applications/flags";
import { handlingKinds } from "@sip/domain/applications/handling";
import { outcomeKinds } from "@sip/domain/applications/outcome";
import { About } from "@sip/domain/services/about";
import { isStep } from "@sip/domain/services/chart";
import { chartOf, isService } from "@sip/domain/services/charts";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { applicationKey, duePartitions } from "../keys.ts";
import { keptUntilTermIsNamed } from "../retention.ts";

const LocalDate = z.pipe(z.string(), z.transform(isoDate));

const Step = z.object({
  step: z.string(),
  at: z.string(),
  by: z.string(),
  note: z.exactOptional(z.string()),
  issuedOn: z.exactOptional(z.pipe(z.string(), z.transform(isoDate))),
});

/**
 * An application and its steps are one item. So one conditional put saves a step and all that follows from it: it costs
 * half of a transaction, and happens as a whole or not at all. A history has some fifteen steps, so the item stays
 * under 4 kB, or 16 kB with all comments that it may have.
 *
 * `dueKey` and `dueAt` belong to the index of what is due: when something has to be said next. The instant at which the
 * promise ends is `promiseDueAt`.
 */
const ofAnyService = z.object({
  applicationNumber: z.string(),
  trackingCode: z.string(),
  officeId: z.string(),
  serviceId: z.string(),
  bookingCode: z.string(),
  ticketNumber: z.string(),
  applicantName: z.string(),
  lastFour: z.string(),
  about: About,
  contact: z.object({
    phone: z.string(),
    channels: z.array(z.enum(["whatsapp", "sms"])),
    language: z.enum(["id", "en"]),
  }),
  steps: z.tuple([Step], Step),
  alerts: z.object({
    round: z.int(),
    dueAt: z.exactOptional(z.string()),
    atRiskAt: z.exactOptional(z.string()),
    breachedAt: z.exactOptional(z.string()),
    again: z.exactOptional(z.object({ times: z.int(), at: z.string() })),
    raised: z.exactOptional(z.object({ supervisor: z.exactOptional(z.string()), head: z.exactOptional(z.string()) })),
  }),
  named: z.array(
    z.object({
      on: LocalDate,
      at: z.string(),
      by: z.string(),
      because: z.enum(["started", "moved", "kept", "missed"]),
    }),
  ),
  handling: z.array(
    z.object({
      kind: z.enum(handlingKinds),
      at: z.string(),
      by: z.string(),
      to: z.exactOptional(z.string()),
      text: z.exactOptional(z.string()),
    }),
  ),
  flags: z.exactOptional(
    z.array(
      z.object({
        kind: z.enum(flagKinds),
        steps: z.array(z.int()),
        reviewed: z.exactOptional(z.object({ by: z.string(), at: z.string(), note: z.string() })),
      }),
    ),
  ),
  reminded: z.exactOptional(z.object({ day: z.int(), at: z.string() })),
  papersReminded: z.exactOptional(z.object({ step: z.int(), at: z.string() })),
  act: Act,
  version: z.int(),
});

/** A service or steps of a newer release, which this release does not know: nothing can be computed from them. */
const unknownIn = ({ serviceId, steps }: z.infer<typeof ofAnyService>): readonly (readonly PropertyKey[])[] => {
  if (!isService(serviceId)) return [["serviceId"]];
  const chart = chartOf(serviceId);
  return steps.flatMap(({ step }, index) => (isStep(chart, step) ? [] : [["steps", index, "step"]]));
};

export const ApplicationItem = ofAnyService.check(
  z.superRefine((application, { addIssue }) => {
    for (const path of unknownIn(application)) {
      addIssue({ code: "custom", path: [...path], message: "nobody here knows this" });
    }
  }),
);

/** With the attributes that are stored for lists, for facts, and for the search by name. */
export const ListedApplicationItem = z.object({
  ...ofAnyService.shape,
  promisedOn: z.exactOptional(z.string()),
  promiseDueAt: z.exactOptional(z.string()),
  pickUpBy: z.exactOptional(z.string()),
  /** How long it took. Its day of the office's pace gets a copy (`pace.ts`). */
  finished: z.exactOptional(z.object({ on: LocalDate, startedOn: LocalDate, spans: z.record(z.string(), z.number()) })),
  /** What became of its promise. The week in which it was due gets a copy (`due-week.ts`). */
  outcome: z.exactOptional(z.object({ dueOn: LocalDate, became: z.enum(outcomeKinds) })),
  searchText: z.string(),
});

export const applicationRow = {
  holds: "one person's application under one service, with all its steps",
  key: applicationKey,
  parts: ["applicationNumber"],
  schema: ListedApplicationItem,
  kept: keptUntilTermIsNamed,
  lists: [
    { index: "applicationsByOffice", partitions: 1 },
    { index: "applicationsAtStep", partitions: 1 },
    { index: "deadlinesByOffice", partitions: 1 },
    { index: "reviewsByOffice", partitions: 1 },
    { index: "dueByInstant", partitions: duePartitions },
  ],
  refersTo: { officeId: "office", bookingCode: "booking", trackingCode: "tracking" },
  personal: {
    applicantName: "plain",
    searchText: "plain",
    lastFour: "last four",
    "contact.phone": "plain",
    "steps[].by": "plain",
    "steps[].note": "plain",
    "named[].by": "plain",
    "handling[].by": "plain",
    "handling[].to": "plain",
    "handling[].text": "plain",
    "flags[].reviewed.by": "plain",
    "flags[].reviewed.note": "plain",
    "act.by": "plain",
    "act.reason": "plain",
  },
  asked: { get: "where is this application?", put: "is this application still as it was seen?" },
} as const satisfies RowOf<typeof ListedApplicationItem, "applicationNumber">;
