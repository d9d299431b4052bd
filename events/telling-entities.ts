import { type FactType, facts } from "./catalog.ts";

/** The entities of the table whose changes tell facts. */
export type TellingEntity = (typeof facts)[FactType]["from"];

export const tellingEntities: readonly TellingEntity[] = [...new Set(Object.values(facts).map(({ from }) => from))];
