/** What people type in place of a tracking code, as far as its shape shows: these lie on the ticket and on the status page. */
export const mistakenFor = (typed: string): "application-number" | "booking-code" | undefined => {
  if (/^[a-z]{3}-?\d{2}-?\d{6}$/i.test(typed)) return "application-number";
  return /^[0-9a-z]{3}-?[0-9a-z]{3}-?[0-9a-z]{4}$/i.test(typed) ? "booking-code" : undefined;
};
