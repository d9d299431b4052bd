import type { KeyObject } from "node:crypto";
import { hmac, preparedKey } from "./derive-key.ts";

/**
 * A one-to-one shuffle of all numbers below 2^45 that only the key can undo: a Feistel network of eight rounds over
 * halves of 22 and 23 bits. (Luby and Rackoff 1988: four rounds of a keyed function already look like chance.)
 */
export const keyedPermutation = (key: Uint8Array) => permutationBy(preparedKey(key));

const permutationBy = (key: KeyObject) => ({
  shuffle: (value: bigint): bigint => {
    let [left, right, leftBits, rightBits] = [value >> rightBitsAtStart, value & mask(rightBitsAtStart), 22n, 23n];
    for (let round = 0; round < rounds; round += 1) {
      [left, right] = [right, left ^ (mix(key, round, right) & mask(leftBits))];
      [leftBits, rightBits] = [rightBits, leftBits];
    }
    return (left << rightBitsAtStart) | right;
  },
  unshuffle: (value: bigint): bigint => {
    let [left, right, leftBits, rightBits] = [value >> rightBitsAtStart, value & mask(rightBitsAtStart), 22n, 23n];
    for (let round = rounds - 1; round >= 0; round -= 1) {
      [left, right] = [right ^ (mix(key, round, left) & mask(rightBits)), left];
      [leftBits, rightBits] = [rightBits, leftBits];
    }
    return (left << rightBitsAtStart) | right;
  },
});

/** Even, so that the two uneven halves end where they began. */
const rounds = 8;
const rightBitsAtStart = 23n;
const mask = (bits: bigint): bigint => (1n << bits) - 1n;
const mix = (key: KeyObject, round: number, half: bigint): bigint =>
  BigInt(hmac(key, `${round}:${half}`).readUInt32BE(0));
