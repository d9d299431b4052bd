import { Office } from "@sip/domain/offices/office";
import { type Offices, officeAgeAtMostMs } from "@sip/domain/offices/ports";
import { OfficeNumberItem } from "./entities/office-number.ts";
import { getItem } from "./items.ts";
import { officeKey, officeNumberKey } from "./keys.ts";
import { listOffices } from "./list-offices.ts";
import type { Table } from "./table.ts";

/** A rush starts all functions within one second. They must not all read again within another one. */
const spreadMs = 30_000;
/** Rules change by date, so a minute is soon enough; most bookings then read no office at all. */
const leastKeptMs = officeAgeAtMostMs - spreadMs;

interface Kept<Value> {
  readonly value: Value;
  readonly untilMs: number;
}

/** Each office is an item under its own key, and is read alone. To read all, the list of offices is read first. */
export const storedOffices = (
  table: Table,
  { nowMs = Date.now, random = Math.random }: { nowMs?: () => number; random?: () => number } = {},
): Offices => {
  const keptOffices = new Map<string, Kept<Office>>();
  // Booking codes contain the office's number, so a number always leads to the same office.
  const officeIds = new Map<number, string>();
  let keptList: Kept<readonly Office[]> | undefined;
  const keep = <Value>(value: Value): Kept<Value> => ({ value, untilMs: nowMs() + leastKeptMs + random() * spreadMs });
  const isFresh = <Value>(kept: Kept<Value> | undefined): kept is Kept<Value> =>
    kept !== undefined && nowMs() < kept.untilMs;
  const find = async (officeId: string): Promise<Office | undefined> => {
    const kept = keptOffices.get(officeId);
    if (isFresh(kept)) return kept.value;
    const office = await getItem(table, Office, officeKey(officeId), { eventually: true });
    // Unknown ids are not kept: anybody may ask for any text.
    if (office !== undefined) keptOffices.set(officeId, keep(office));
    return office;
  };
  const officeIdOf = async (officeNumber: number): Promise<string | undefined> => {
    const known = officeIds.get(officeNumber);
    if (known !== undefined) return known;
    const leading = await getItem(table, OfficeNumberItem, officeNumberKey(officeNumber), { eventually: true });
    if (leading !== undefined) officeIds.set(officeNumber, leading.officeId);
    return leading?.officeId;
  };
  return {
    find,
    findByNumber: async (officeNumber) => {
      const officeId = await officeIdOf(officeNumber);
      return officeId === undefined ? undefined : find(officeId);
    },
    list: async () => {
      if (!isFresh(keptList)) keptList = keep(await listOffices(table, Office));
      return keptList.value;
    },
  };
};
