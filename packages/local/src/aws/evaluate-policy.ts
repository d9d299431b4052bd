import type { PolicyStatement } from "../players/policy-document.ts";

/** What someone wants to do to which resource. `context` holds condition keys (`aws:SourceArn`) with their values. */
export interface PolicyQuestion {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
  /** For policies on resources: the service or role that asks. Identity policies have no principal. */
  readonly principal?: { readonly type: "Service" | "AWS"; readonly name: string };
}

export type PolicyAnswer = "allow" | "deny" | "silent";

/** Compiled once, asked often. Throws on a condition operator that is not played, so that none is ever ignored. */
export const compilePolicy = (statements: readonly PolicyStatement[]): ((question: PolicyQuestion) => PolicyAnswer) => {
  const compiled = statements.map(compileStatement);
  return (question) => {
    let answer: PolicyAnswer = "silent";
    for (const { effect, applies } of compiled) {
      if (!applies(question)) continue;
      if (effect === "Deny") return "deny";
      answer = "allow";
    }
    return answer;
  };
};

interface CompiledStatement {
  readonly effect: "Allow" | "Deny";
  applies(question: PolicyQuestion): boolean;
}

const compileStatement = (statement: PolicyStatement): CompiledStatement => {
  const action = matcher(statement.Action, statement.NotAction, "i");
  const resource = matcher(statement.Resource, statement.NotResource, "");
  const conditions = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => compileCondition(operator, key, values)),
  );
  return {
    effect: statement.Effect,
    applies: (question) =>
      action(question.action) &&
      resource(question.resource) &&
      namesPrincipal(statement, question) &&
      conditions.every((holds) => holds(question.context)),
  };
};

const namesPrincipal = ({ Principal }: PolicyStatement, { principal }: PolicyQuestion): boolean => {
  if (principal === undefined || Principal === "*") return true;
  if (Principal === undefined) return false;
  const names = Principal[principal.type] ?? [];
  return names.includes("*") || names.includes(principal.name);
};

const matcher = (
  wanted: readonly string[] | undefined,
  unwanted: readonly string[] | undefined,
  flags: "" | "i",
): ((value: string) => boolean) => {
  if (wanted !== undefined) return anyOf(wanted, flags);
  if (unwanted === undefined) return () => true;
  const matches = anyOf(unwanted, flags);
  return (value) => !matches(value);
};

const anyOf = (patterns: readonly string[], flags: "" | "i"): ((value: string) => boolean) => {
  const expressions = patterns.map((pattern) => wildcard(pattern, flags));
  return (value) => expressions.some((expression) => expression.test(value));
};

/** `*` is any text, `?` any one character, as in policies. */
const wildcard = (pattern: string, flags: "" | "i"): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    flags,
  );

const compileCondition = (
  operator: string,
  key: string,
  values: readonly string[],
): ((context: Readonly<Record<string, string>>) => boolean) => {
  const [, name = "", ifExists = ""] = /^(.*?)(IfExists)?$/.exec(operator) ?? [];
  const compare = comparisons[name];
  if (compare === undefined) throw new Error(`the policy condition ${operator} is not played`);
  const { holds, isNegated } = compare(values);
  return (context) => {
    const value = context[key];
    // A missing key fails a condition, unless the condition is a negated one or asks only "if it exists".
    if (value === undefined) return isNegated || ifExists !== "";
    return isNegated ? !holds(value) : holds(value);
  };
};

interface Comparison {
  readonly isNegated: boolean;
  holds(value: string): boolean;
}

const positive = (holds: (value: string) => boolean): Comparison => ({ isNegated: false, holds });
const negative = (holds: (value: string) => boolean): Comparison => ({ isNegated: true, holds });

const comparisons: Readonly<Record<string, (values: readonly string[]) => Comparison>> = {
  StringEquals: (values) => positive((value) => values.includes(value)),
  StringNotEquals: (values) => negative((value) => values.includes(value)),
  StringLike: (values) => positive(anyOf(values, "")),
  StringNotLike: (values) => negative(anyOf(values, "")),
  ArnEquals: (values) => positive(anyOf(values, "")),
  ArnNotEquals: (values) => negative(anyOf(values, "")),
  ArnLike: (values) => positive(anyOf(values, "")),
  ArnNotLike: (values) => negative(anyOf(values, "")),
  Bool: (values) => positive((value) => values.includes(value)),
};
