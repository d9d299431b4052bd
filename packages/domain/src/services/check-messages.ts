import { hasClock, rowOf, stepsOf } from "./chart.ts";
import {
  apologyPlaceholders,
  applicationPlaceholders,
  bookingPlaceholders,
  lastDayPlaceholders,
  missingPapersPlaceholders,
  movedPlaceholders,
  pickUpReminderPlaceholders,
  promisePlaceholders,
  stillLatePlaceholders,
} from "./message-placeholders.ts";
import type { MessageTemplate } from "./message-template.ts";
import { holesIn } from "./placeholders.ts";
import { bookingMessages, type papersMessages, type pickUpMessages, type promiseMessages } from "./said-always.ts";
import type { Service } from "./service.ts";
import type { StepRow } from "./step-row.ts";

/** A message that may be sent: which one, because of what, and for which placeholders it has values. */
interface Reason {
  readonly kind: string;
  /** The step that tells it; none for SIP's own reasons. */
  readonly step?: string;
  readonly placeholders: readonly string[];
}

/**
 * What is wrong with the messages of a service: each message that may be sent needs a template, for both channels, with
 * a value for each placeholder.
 */
export const messageFaults = (service: Service): string[] => {
  const { templates } = service.messages;
  const reasons = reasonsOf(service);
  const kinds = new Set(reasons.map(({ kind }) => kind));
  return [
    ...reasons
      .filter(({ kind }) => !Object.hasOwn(templates, kind))
      .map(({ kind, step }) => `it has no template for ${kind}${step === undefined ? "" : `, which ${step} tells`}`),
    ...Object.entries(templates).flatMap(([kind, message]) => [
      ...(kinds.has(kind) ? [] : [`nothing gives reason for its message ${kind}`]),
      ...channelFaults(kind, message),
    ]),
    ...new Set(reasons.flatMap(({ kind, placeholders }) => placeholderFaults(kind, templates[kind], placeholders))),
  ];
};

const promises: Readonly<Record<(typeof promiseMessages)[number], readonly string[]>> = {
  "promised-date": promisePlaceholders,
  "promise-moved": movedPlaceholders,
  "promise-kept": promisePlaceholders,
  "late-apology": apologyPlaceholders,
  "still-late": stillLatePlaceholders,
};
const pickUps: Readonly<Record<(typeof pickUpMessages)[number], readonly string[]>> = {
  "pick-up-reminder": pickUpReminderPlaceholders,
  "pick-up-over": lastDayPlaceholders,
};

const papers: Readonly<Record<(typeof papersMessages)[number], readonly string[]>> = {
  "papers-reminder": missingPapersPlaceholders,
};

const reasonsOf = ({ chart, leaflet, fees }: Service): readonly Reason[] => {
  const rows = stepsOf(chart).map((step) => ({ step, row: rowOf(chart, step) }));
  const ofBooking = [
    ...bookingPlaceholders,
    ...(Object.values(leaflet.kinds).every(({ childPapers }) => childPapers !== undefined) ? ["childPapers"] : []),
    ...(fees === undefined ? [] : ["fee"]),
  ];
  const ofApplication = (own: Readonly<Record<string, readonly string[]>>): Reason[] =>
    Object.entries(own).map(([kind, more]) => ({ kind, placeholders: [...applicationPlaceholders, ...more] }));
  return [
    ...bookingMessages.map((kind) => ({ kind, placeholders: ofBooking })),
    ...(hasClock(chart) ? ofApplication(promises) : []),
    ...(rows.some(({ row }) => row.sets === "documents") ? ofApplication(papers) : []),
    ...(rows.some(({ row }) => row.opensPickUp) ? ofApplication(pickUps) : []),
    ...rows.flatMap(({ step, row }) =>
      row.tells === undefined
        ? []
        : [{ kind: row.tells, step, placeholders: [...applicationPlaceholders, ...placeholdersOfStep(row)] }],
    ),
  ];
};

const placeholdersOfStep = ({ sets, opensPickUp }: StepRow): readonly string[] => {
  if (sets === "documents") return missingPapersPlaceholders;
  return opensPickUp ? lastDayPlaceholders : [];
};

/** A message goes by WhatsApp, and by SMS if that fails: its template needs texts for both, and a name for Meta. */
const channelFaults = (kind: string, message: Partial<MessageTemplate>): string[] =>
  (["name", "category", "whatsapp", "sms"] as const).flatMap((part) =>
    message[part] === undefined || message[part] === "" ? [`the message ${kind} has no ${part}`] : [],
  );

/** A placeholder without a value is a hole, and a message with a hole is never sent. A footer gets no values. */
const placeholderFaults = (
  kind: string,
  message: Partial<MessageTemplate> = {},
  placeholders: readonly string[],
): string[] =>
  (["whatsapp", "footer", "sms"] as const).flatMap((part) =>
    Object.entries(message[part] ?? {}).flatMap(([language, text]) =>
      holesIn(text, part === "footer" ? [] : placeholders).map(
        (hole) => `the message ${kind} ${hole} (${part}, ${language})`,
      ),
    ),
  );
