import { lateness, tableMs } from "./aws-figures.ts";
import type { Dice } from "./dice.ts";
import type { EngineAnswer, EngineLink } from "./engine-link.ts";
import type { InTurn } from "./in-turn.ts";
import type { Partitions } from "./partitions.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** What reading and writing a table share. */
export interface TableParts {
  readonly clock: VirtualClock;
  readonly chance: Dice;
  readonly engine: EngineLink;
  readonly tableName: string;
  readonly partitions: Partitions;
  readonly inOrder: InTurn;
}

export interface TableAnswer extends EngineAnswer {
  readonly cost: { readonly writeUnits: number; readonly readUnits: number; readonly isThrottled: boolean };
}

export const free = { writeUnits: 0, readUnits: 0, isThrottled: false } as const;

/** An item, as one who waits for its turn at it names it. */
export const itemName = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk} ${sk}`;

/** How long an answer takes of which the median is known. */
export const lateBy = ({ chance }: Pick<TableParts, "chance">, medianMs: number): number =>
  chance.around(medianMs, lateness);

/** Says no; DynamoDB charges nothing for that. */
export const refuse = async (parts: TableParts, answer: EngineAnswer, isThrottled: boolean): Promise<TableAnswer> => {
  await parts.clock.pause(lateBy(parts, tableMs.refusal));
  return { ...answer, cost: { ...free, isThrottled } };
};
