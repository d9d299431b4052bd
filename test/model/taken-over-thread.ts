import { randomUUID } from "node:crypto";
import { setTimeout as timer } from "node:timers";
import { setTimeout as pause } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { dice } from "./dice.ts";
import { takeOverPlatform } from "./take-over-platform.ts";
import { virtualClock } from "./virtual-clock.ts";

/** A thread whose clock is virtual: every way to wait that there is takes no time, and chance falls as it did before. */
const clock = virtualClock(Date.parse("2026-12-11T07:00:00.000Z"));
takeOverPlatform(clock, dice(1));
const woken: string[] = [];
const note = (how: string) => () => void woken.push(`${how} ${new Date().toISOString()}`);
setTimeout(note("global"), 3_600_000);
timer(note("timers"), 7_200_000);
void pause(10_800_000).then(note("promises"));
clearTimeout(setTimeout(note("cleared"), 1_000));
const digest = crypto.subtle.digest("SHA-256", new Uint8Array()).then(note("cryptography"));
await clock.runUntil(Date.parse("2026-12-12T07:00:00.000Z"));
await digest;
parentPort?.postMessage({ woken, chance: [Math.random(), randomUUID()] });
