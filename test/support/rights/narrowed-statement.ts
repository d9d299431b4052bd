import type { PolicyStatement } from "assembly-player/services/iam/policy-document";

export interface Narrowed {
  /** What was taken out, in words. */
  readonly without: string;
  /** What is left of the statement: nothing, where it was all. */
  readonly left: readonly PolicyStatement[];
}

/** A statement less one action, less one resource, less one value of a condition "for all values": each in turn. */
export const narrowed = (statement: PolicyStatement): Narrowed[] => {
  const { Action = [], Resource = [], Condition = {} } = statement;
  const said = `${statement.Effect} ${Action.join(" ")}`;
  return [
    ...Action.map((action) => ({
      without: `${statement.Effect} ${action} on ${Resource.join(" ")}`,
      left: orNothing(without(Action, action), (rest) => ({ ...statement, Action: rest })),
    })),
    ...Resource.map((resource) => ({
      without: `${said} on ${resource}`,
      left: orNothing(without(Resource, resource), (rest) => ({ ...statement, Resource: rest })),
    })),
    ...Object.entries(Condition["ForAllValues:StringLike"] ?? {}).flatMap(([key, values]) =>
      values.map((value) => ({
        without: `${said} where ${key} is ${value}`,
        left: orNothing(without(values, value), (rest) => ({
          ...statement,
          Condition: { ...Condition, "ForAllValues:StringLike": { [key]: rest } },
        })),
      })),
    ),
  ];
};

const without = (all: readonly string[], one: string): string[] => all.filter((each) => each !== one);

const orNothing = (rest: string[], make: (rest: string[]) => PolicyStatement): readonly PolicyStatement[] =>
  rest.length === 0 ? [] : [make(rest)];
