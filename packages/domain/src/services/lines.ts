import { lines } from "./every-service.ts";
import type { Line } from "./line.ts";

/** The line of the service that an item names. One that is missing is a fault: a newer release wrote the item. */
export const lineOf = (serviceId: string): Line => {
  const line = findLine(serviceId);
  if (line === undefined) throw new Error(`there is no service ${serviceId}`);
  return line;
};

/** For a service that somebody names. */
export const findLine = (serviceId: string): Line | undefined => lines.find((line) => line.serviceId === serviceId);

/** For the number inside a booking code. */
export const lineOfNumber = (number: number): Line | undefined => lines.find((line) => line.number === number);

/** The service that is meant where a request names none: the one that SIP began with. */
export const firstLine: Line = lines.reduce((first, line) => (line.number < first.number ? line : first));
