import type { ShellWords } from "./shell.id.ts";

export const shellEn: ShellWords = {
  brand: "Immigration",
  skip: "Skip to content",
  loading: "Loading",
  noTouts: "No touts, no other fees.",
  noToutsMore: "The queue is free. You pay only the official fee.",
  free: "Free.",
  freeMore: "There is nothing to pay at this office.",
  footerLabel: "Other pages",
  toStart: "Start page",
  toTrack: "Check status",
  toBookings: "My bookings",
  notFoundTitle: "Page not found",
  notFoundText: "There is nothing at this address. Please check the spelling.",
  unreachableTitle: "No connection",
  unreachableText: "We cannot reach the service. Your answers are kept on this device.",
  retry: "Try again",
  tooFast: (seconds) => `Too many requests. Try again in ${seconds} seconds.`,
  broken: "The service has a problem. Please try again in a moment.",
  quote: (requestId) =>
    `If it goes on, give this number to the immigration office (a photo of the screen will do): ${requestId}`,
  errorsTitle: "Please check these answers",
};
