import type { ShellWords } from "./shell.id.ts";

export const shellEn: ShellWords = {
  brand: "Passport service",
  skip: "Skip to content",
  loading: "Loading",
  noTouts: "No touts, no other fees.",
  noToutsMore: "The queue is free. You pay only the official passport fee.",
  footerLabel: "Other pages",
  toStart: "Start page",
  toTrack: "Check passport status",
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
