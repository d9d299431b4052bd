import type { KeyObject } from "node:crypto";
import { hmac, preparedKey } from "./derive-key.ts";

/**
 * A one-to-one shuffle of all numbers below 2^50 that only the key can undo: a Feistel network of eight rounds over
 * halves of 25 bits. (Luby and Rackoff 1988: four rounds of a keyed function already look like chance.)
 */
export const keyedPermutation = (key: Uint8Array) => permutationBy(preparedKey(key));

const permutationBy = (key: KeyObject) => ({
  shuffle: (value: bigint): bigint => {
    let [left, right] = [value >> halfBits, value & halfMask];
    for (let round = 0; round < rounds; round += 1) [left, right] = [right, left ^ mix(key, round, right)];
    return (left << halfBits) | right;
  },
  unshuffle: (value: bigint): bigint => {
    let [left, right] = [value >> halfBits, value & halfMask];
    for (let round = rounds - 1; round >= 0; round -= 1) [left, right] = [right ^ mix(key, round, left), left];
    return (left << halfBits) | right;
  },
});

const rounds = 8;
const halfBits = 25n;
const halfMask = (1n << halfBits) - 1n;
const mix = (key: KeyObject, round: number, half: bigint): bigint =>
  BigInt(hmac(key, `${round}:${half}`).readUInt32BE(0)) & halfMask;
