import { lines } from "./every-service.ts";
import type { Line } from "./line.ts";
import { partOf } from "./part-of.ts";

export const lineOf = (serviceId: string): Line => partOf(lines, serviceId);

/** For a service that somebody names. */
export const findLine = (serviceId: string): Line | undefined => lines.find((line) => line.serviceId === serviceId);

/** For the number inside a booking code. */
export const lineOfNumber = (number: number): Line | undefined => lines.find((line) => line.number === number);

/** The service that is meant where a request names none: the one that SIP began with. */
export const firstLine: Line = lines.reduce((first, line) => (line.number < first.number ? line : first));
