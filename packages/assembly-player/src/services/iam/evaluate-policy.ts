import { wildcard } from "../../wildcard.ts";
import type { PolicyStatement } from "./policy-document.ts";

/** Condition keys (`aws:SourceArn`) with their values. A key that AWS calls multivalued has a list, also of one value. */
export type PolicyContext = Readonly<Record<string, string | readonly string[]>>;

/** What someone wants to do to which resource. */
export interface PolicyQuestion {
  readonly action: string;
  readonly resource: string;
  readonly context: PolicyContext;
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

const compileCondition = (
  operator: string,
  key: string,
  values: readonly string[],
): ((context: PolicyContext) => boolean) => {
  const [, set, name = "", ifExists = ""] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  const compare = comparisons[name];
  if (compare === undefined) throw new Error(`the policy condition ${operator} is not played`);
  const { holds, isNegated } = compare(values);
  const passes = (value: string): boolean => holds(value) !== isNegated;
  return (context) => {
    const found = context[key];
    // A request without the key is let through by "for all", and by no "for any".
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
    if (set === "ForAllValues") return listOf(found).every(passes);
    if (set === "ForAnyValue") return listOf(found).some(passes);
    // A missing key fails a condition, unless the condition is a negated one or asks only "if it exists".
    if (found === undefined) return isNegated || ifExists !== "";
    // AWS documents no meaning for several values without "for all" or "for any", so here it is none.
    return typeof found === "string" && passes(found);
  };
};

const listOf = (found: string | readonly string[] | undefined): readonly string[] =>
  found === undefined ? [] : typeof found === "string" ? [found] : found;

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
