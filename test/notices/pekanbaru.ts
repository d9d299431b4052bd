import { Office } from "@sip/domain/offices/office";
import { type RuledOffice, ruledOffice } from "@sip/domain/offices/ruled-office";
import { seededOffices } from "@sip/seed/seeded-offices";

const [seeded] = seededOffices;

/** The office as it is seeded; a test may change what it is about. */
export const pekanbaru = (changes: Partial<Office> = {}): RuledOffice =>
  ruledOffice(Office.parse({ ...seeded, ...changes }));

export const publicUrl = "https://paspor.imigrasi.go.id";
