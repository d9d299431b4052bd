import { lines } from "./every-service.ts";
import type { Line } from "./line.ts";
import { partOf } from "./part-of.ts";

export const lineOf = (serviceId: string): Line => partOf(lines, serviceId);

/** The line of a service that somebody names. */
export const findLine = (serviceId: string): Line | undefined => lines.find((line) => line.serviceId === serviceId);

/** The line with the number in a booking code. */
export const lineOfNumber = (number: number): Line | undefined => lines.find((line) => line.number === number);

/** The service of a request that names none: the one that SIP began with. */
export const firstLine: Line = lines.reduce((first, line) => (line.number < first.number ? line : first));
