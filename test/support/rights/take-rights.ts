import type { RightsWatch } from "assembly-player/services/iam/rights-watch";
import { narrowed } from "./narrowed-statement.ts";

export interface TakenRight {
  /** How the name of the role goes on behind that of its stack. */
  readonly role: string;
  /** As `narrowed` says it. */
  readonly right: string;
}

/** Lets a run begin without some rights. `asked` counts how often an action was asked for. */
export const takeRights = (
  taken: readonly TakenRight[],
): { readonly watch: RightsWatch; asked(action: string): number } => {
  const questions: string[] = [];
  return {
    watch: {
      given: (roleArn, _, statements) =>
        statements.flatMap((statement) => {
          const less = narrowed(statement).find(({ without }) =>
            taken.some(({ role, right }) => roleArn.includes(`-${role}`) && right === without),
          );
          return less?.left ?? [statement];
        }),
      asked: (_roleArn, _document, { action }) => void questions.push(action),
    },
    asked: (action) => questions.filter((question) => question === action).length,
  };
};
