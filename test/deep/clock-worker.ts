import { slaOffice } from "../domain/services/sla-office.ts";
import { dayNames, plainOffice } from "../support/services/clock-oracle.ts";
import { historiesFrom } from "./clock-histories.ts";
import { compareClock } from "./compare-clock.ts";

// Compares its share of the days of 2025 to 2027: of each day all histories while the time lasts, then some of them.

const [share = 0, shares = 1, seconds = 60] = process.argv.slice(2).map(Number);

/** 379 has no factor in common with the 1,095 days: so the days that the time does not reach lie all over the years. */
const stride = 379;
/** Of a day that the time does not reach, one history in so many. */
const sampledEvery = 101;

const oracleOffice = plainOffice();
const office = slaOffice();
const endsAtMs = performance.now() + seconds * 1_000;
const done = { exhaustedDays: 0, sampledDays: 0, histories: 0 };

for (let index = share; index < dayNames.length; index += shares) {
  const isInTime = performance.now() < endsAtMs;
  const every = isInTime ? 1 : sampledEvery;
  let count = 0;
  for (const history of historiesFrom((index * stride) % dayNames.length, oracleOffice)) {
    count += 1;
    if (count % every !== 0) continue;
    compareClock(history, oracleOffice, office);
    done.histories += 1;
  }
  done[isInTime ? "exhaustedDays" : "sampledDays"] += 1;
}

process.stdout.write(JSON.stringify(done));
