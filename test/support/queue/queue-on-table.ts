import { setTimeout } from "node:timers/promises";
import type { Office } from "@sip/domain/offices/office";
import type { Offices } from "@sip/domain/offices/ports";
import { openSeals } from "@sip/sealing/open-seals";
import { storedBookings } from "@sip/storage-dynamodb/bookings";
import { storedDispensers } from "@sip/storage-dynamodb/dispensers";
import { storedPersons } from "@sip/storage-dynamodb/persons";
import { storedPhones } from "@sip/storage-dynamodb/phones";
import type { Table } from "@sip/storage-dynamodb/table";
import { pekanbaru } from "../offices/offices.ts";
import { keysSecretOf } from "../sealing/keys-secret.ts";

export const seals = openSeals(keysSecretOf("a secret of the tests"));

/** Offices as they lie in memory after the first minute: no read on the path under test. */
export const officesOf = (...offices: readonly Office[]): Offices => ({
  find: async (officeId) => offices.find((office) => office.officeId === officeId),
  findByNumber: async (officeNumber) => offices.find((office) => office.officeNumber === officeNumber),
  list: async () => offices,
});

/** Everything that the use cases of the queue need, on a table, at an instant that the test may move. */
export const queueOnTable = (table: Table, now: string, office: Office = pekanbaru) => {
  const present = { now };
  return {
    ...seals,
    offices: officesOf(office),
    persons: storedPersons(table),
    phones: storedPhones(table),
    dispensers: storedDispensers(table),
    bookings: storedBookings(table),
    present,
    clock: () => present.now,
    pause: setTimeout,
  };
};
