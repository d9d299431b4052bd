import type { PolicyQuestion } from "./evaluate-policy.ts";
import type { PolicyStatement } from "./policy-document.ts";

/** What a role's policies allow it, and who may act as the role. */
export type RoleDocument = "rights" | "trust";

/** Looks on while roles are asked. Tests of rights do; a run without one keeps nothing of what was asked. */
export interface RightsWatch {
  /** Told what the templates give a role. The role has what it answers. */
  given(roleArn: string, document: RoleDocument, statements: readonly PolicyStatement[]): readonly PolicyStatement[];
  /** Told each question before it is answered. */
  asked(roleArn: string, document: RoleDocument, question: PolicyQuestion): void;
}
