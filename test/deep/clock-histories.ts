import type { PassportStep } from "@sip/domain/services/passport/chart";
import {
  dayNames,
  msOnWall,
  type OracleEvent,
  type OracleOffice,
  oracleWorksOn,
} from "../support/services/clock-oracle.ts";

/** Opening, half the day, half and a minute, and closing of a day from 07:30 to 16:00, in minutes after midnight. */
const edgeMinutes = [450, 705, 706, 960] as const;

/** The days on which a pause may begin or end: so many working days after the start. */
const daysWithEdges = 6;

const edgesAfter = (startDay: number, office: OracleOffice): number[] => {
  const edges: number[] = [];
  for (let day = startDay + 1; edges.length < daysWithEdges * edgeMinutes.length && day < dayNames.length; day += 1) {
    if (!oracleWorksOn(day, office)) continue;
    for (const minute of edgeMinutes) edges.push(msOnWall(office.zone, day, minute));
  }
  return edges;
};

const event = (step: PassportStep, ms: number | undefined): OracleEvent[] => (ms === undefined ? [] : [{ step, ms }]);

/**
 * Every history of a case whose clock starts on this day, with up to two pauses whose edges lie on the six working days
 * after it: none, one, two that are apart or touch, and the last of them with and without an end. Some 15,000.
 */
export function* historiesFrom(startDay: number, office: OracleOffice): Generator<readonly OracleEvent[]> {
  const start: readonly OracleEvent[] = [
    { step: "paid", ms: msOnWall(office.zone, startDay, 540) },
    { step: "biometrics-taken", ms: msOnWall(office.zone, startDay, 570) },
    { step: "interviewed", ms: msOnWall(office.zone, startDay, 600) },
  ];
  const edges = edgesAfter(startDay, office);
  yield start;
  for (let a = 0; a < edges.length; a += 1) {
    const first = [...start, ...event("suspended", edges[a])];
    yield first;
    for (let b = a + 1; b < edges.length; b += 1) {
      const one = [...first, ...event("resumed", edges[b])];
      yield one;
      for (let c = b; c < edges.length; c += 1) {
        const second = [...one, ...event("documents-incomplete", edges[c])];
        yield second;
        for (let d = c + 1; d < edges.length; d += 1) yield [...second, ...event("documents-complete", edges[d])];
      }
    }
  }
}
