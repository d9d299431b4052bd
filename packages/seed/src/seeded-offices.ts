import { Office } from "@sip/domain/offices/office";
import pekanbaru from "./offices/pekanbaru.json" with { type: "json" };

/** The offices a new system begins with: one readable data file each. Later the admin keeps them. */
export const seededOffices: readonly Office[] = [Office.parse(pekanbaru)];
