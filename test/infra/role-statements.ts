import type { Resource, Template } from "../support/infra/synthesized.ts";
import { textOf } from "../support/infra/template-text.ts";

export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: unknown;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The documents of a role's inline policies, or that of a policy. */
export const documentsOf = ({ Properties }: Resource): unknown[] => [
  ...list(Properties.PolicyDocument ?? []),
  ...list(Properties.Policies ?? []).map((policy) => (policy as { PolicyDocument: unknown }).PolicyDocument),
];

/** What the inline policies of a role say, with references to `exporter` as its own. */
export const statementsOf = (role: Resource, exporter: Template): Statement[] =>
  documentsOf(role).flatMap((document) => {
    const { Statement: written } = document as { Statement: Record<string, unknown>[] };
    return written.map(({ Effect, Action, Resource: resources, Condition }) => ({
      effect: String(Effect),
      actions: list(Action).map(String),
      resources: list(resources).map((resource) => textOf(resource, [exporter])),
      condition: Condition,
    }));
  });
