import { compilePolicy, type PolicyQuestion } from "assembly-player/services/iam/evaluate-policy";
import type { PolicyStatement } from "assembly-player/services/iam/policy-document";
import type { RightsWatch, RoleDocument } from "assembly-player/services/iam/rights-watch";
import { narrowed } from "./narrowed-statement.ts";

interface Watched {
  readonly statements: readonly PolicyStatement[];
  /** Each question once. */
  readonly questions: Map<string, PolicyQuestion>;
}

export interface WatchedRights {
  readonly watch: RightsWatch;
  /** What was asked, and is not allowed. */
  refused(): readonly string[];
  /** What could be taken from the roles, a little at a time, without anything that was asked being answered otherwise. */
  unneeded(): readonly string[];
}

/** Keeps what a run gives its roles and what it asks of them. */
export const watchRights = (): WatchedRights => {
  const watched = new Map<string, Watched>();
  const nameOf = (roleArn: string, document: RoleDocument): string => `${document} of ${roleArn.replace(/^.*\//, "")}`;
  return {
    watch: {
      given: (roleArn, document, statements) => {
        watched.set(nameOf(roleArn, document), { statements, questions: new Map() });
        return statements;
      },
      asked: (roleArn, document, question) => {
        watched.get(nameOf(roleArn, document))?.questions.set(JSON.stringify(question), question);
      },
    },
    refused: () =>
      [...watched].flatMap(([name, { statements, questions }]) => {
        const decide = compilePolicy(statements);
        return [...questions.values()]
          .filter((question) => decide(question) !== "allow")
          .map(({ action, resource }) => `${name}: ${action} on ${resource}`);
      }),
    unneeded: () => {
      const asked = [...watched.values()];
      const ofAnybody = asked.flatMap(({ questions }) => [...questions.values()]);
      return [...watched].flatMap(([name, { statements, questions }]) =>
        unneededIn(statements, [...questions.values()], ofAnybody).map((what) => `${name}: ${what}`),
      );
    },
  };
};

const unneededIn = (
  statements: readonly PolicyStatement[],
  own: readonly PolicyQuestion[],
  ofAnybody: readonly PolicyQuestion[],
): string[] => {
  const whole = compilePolicy(statements);
  return statements.flatMap((statement, index) => {
    // What is denied to a role is what others do: it asks for none of it itself.
    const questions = statement.Effect === "Deny" ? ofAnybody : own;
    return narrowed(statement).flatMap(({ without, left }) => {
      const less = compilePolicy(statements.toSpliced(index, 1, ...left));
      return questions.some((question) => whole(question) !== less(question)) ? [] : [without];
    });
  });
};
