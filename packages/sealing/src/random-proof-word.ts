import { randomInt } from "node:crypto";
import { toCrockford } from "./crockford.ts";

/** `K7M-2QX`: 30 random bits; `readProofWord` says what they are worth. */
export const randomProofWord = (): string => toCrockford(BigInt(randomInt(2 ** 30)), 6).replace(/(...)(...)/, "$1-$2");
