import { atStart } from "../format/mid-sentence.ts";
import type { TrackWords } from "./track.id.ts";

export const trackEn: TrackWords = {
  enterTitle: "Check status",
  code: "Tracking code",
  codeHint: "It is in the WhatsApp message or SMS from the immigration office",
  codeMissing: "Enter the tracking code",
  check: "Show status",
  unknown: "We do not know this code. Please check its letters and digits.",
  mistaken: {
    "application-number": "This looks like the number of an application, not a tracking code.",
    "booking-code": "This looks like a booking code, not a tracking code.",
  },
  whereCode:
    "The tracking code is in the link of our messages about your application. Once your application has been opened at the counter, the link is also on your ticket under My bookings.",
  otherCode: "Check another code",
  title: (thing = "application") => `${atStart(thing)} status`,
  of: (number) => `Application ${number}`,
  nextIs: (step) => `Next: ${step}.`,
  mustDo: "What you need to do",
  promised: (thing) => `We promise your ${thing} for`,
  movedFrom: (date, why) => `Before, it was ${date}. The reason: ${why}.`,
  promiseOpen: (year) => `No day can be promised yet: the holidays of ${year} are not decreed.`,
  late: "Sorry, we are late.",
  lateSince: (thing, date) => `Your ${thing} should have been ready on ${date}.`,
  thenOn: ", then on ",
  newDate: "New estimate",
  noNewDate: "We cannot name a new date yet. The supervisors of the office are reminded until somebody takes it over.",
  complain: "You have the right to complain here",
  pausedPapers: (since, papers) =>
    `Papers have been missing since ${since}${papers === null ? "" : `: ${papers}`}. Meanwhile no days are counted.`,
  pausedSuspended: (since) => `The application has been suspended since ${since}. Meanwhile no days are counted.`,
  collectBy: "Collect it by",
  daysLeft: (days) => (days <= 0 ? "Today is the last day." : days === 1 ? "1 day left." : `${days} days left.`),
  collectOver: "The last day to collect has passed. Please come to the immigration office at once.",
  afterThat: (thing) =>
    `A ${thing} not collected within 30 days of its issue may be cancelled, and its fee is then lost.`,
  whereTitle: "Collect it here",
  officeTitle: "Where the office is",
  whoTitle: "Who may collect it",
  stepsTitle: (thing) => `Your ${thing}'s progress`,
  done: "done",
  tell: (thing) =>
    `We send you a message when a day is promised, when papers are missing, when we are late, and when your ${thing} is ready. Other steps are shown here: this page keeps itself up to date.`,
};
