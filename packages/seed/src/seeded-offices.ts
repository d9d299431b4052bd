import { Office } from "@sip/domain/offices/office";
import { officeFaults } from "@sip/domain/services/office-faults";
import pekanbaru from "./offices/pekanbaru.json" with { type: "json" };

const readOffice = (data: unknown): Office => {
  const office = Office.parse(data);
  const faults = officeFaults(office);
  if (faults.length > 0) throw new Error(`rules that do not fit their services:\n  ${faults.join("\n  ")}`);
  return office;
};

/** The offices a new system begins with: one readable data file each. Later the admin keeps them. */
export const seededOffices: readonly Office[] = [readOffice(pekanbaru)];
