import { Office } from "@sip/domain/offices/office";
import { type OfficeAt, officeAt } from "@sip/domain/offices/office-at";
import { seededOffices } from "@sip/seed/seeded-offices";

const [seeded] = seededOffices;

/** The office as it is seeded, on the morning of Tuesday 22 December 2026; a test may change what it is about. */
export const pekanbaru = (changes: Partial<Office> = {}, now = "2026-12-22T02:10:00.000Z"): OfficeAt =>
  officeAt(Office.parse({ ...seeded, ...changes }), now);

export const publicUrl = "https://paspor.imigrasi.go.id";
