import type { ApplicationAt } from "../applications/application-at.ts";
import { troubleOf } from "../applications/trouble.ts";
import { type MovedPromise, movedPromiseOf } from "../deadlines/moved-promise.ts";

/** What was wrong with a promise, as a supervisor sees it. Instants have the office's offset. */
export interface ShownTrouble {
  readonly atRisk: { readonly since: string; readonly dueAt: string } | null;
  readonly moved: MovedPromise | null;
  readonly withoutDueDay: { readonly since: string; readonly days: number } | null;
}

export const shownTrouble = (current: ApplicationAt): ShownTrouble | undefined => {
  const trouble = troubleOf(current);
  if (trouble === undefined) return undefined;
  const { timestampOf } = current.office.time;
  const { atRisk, isMovedAgain, withoutDueDay } = trouble;
  return {
    atRisk: atRisk === undefined ? null : { since: timestampOf(atRisk.atRiskAt), dueAt: timestampOf(atRisk.dueAt) },
    moved: isMovedAgain ? movedPromiseOf(current) : null,
    withoutDueDay:
      withoutDueDay === undefined ? null : { since: timestampOf(withoutDueDay.since), days: withoutDueDay.days },
  };
};
