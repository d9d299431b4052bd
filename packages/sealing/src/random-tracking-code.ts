import { randomBytes } from "node:crypto";
import { toCrockford } from "./crockford.ts";

/**
 * 14 characters of 5 bits each. With five million codes in use, a thousand guesses a second would hit the first one
 * after some seven thousand years; and a hit shows a masked name.
 */
export const randomTrackingCode = (): string => toCrockford(BigInt(`0x${randomBytes(9).toString("hex")}`), 14);
