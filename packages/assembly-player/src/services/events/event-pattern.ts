/**
 * EventBridge's event patterns, which are also the filters of event source mappings. A pattern is checked when it is
 * compiled: an operator that is not played stops the start.
 */
export type EventMatcher = (event: unknown) => boolean;

export const compilePattern = (pattern: unknown): EventMatcher => compileObject(pattern, "");

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const compileObject = (pattern: unknown, path: string): EventMatcher => {
  if (!isObject(pattern)) throw new Error(`the pattern at ${path || "its top"} is not an object`);
  const matchers = Object.entries(pattern).map(([name, expected]): EventMatcher => {
    const here = path === "" ? name : `${path}.${name}`;
    if (name === "$or") {
      if (!Array.isArray(expected)) throw new Error(`the pattern at ${here} is not a list`);
      const alternatives = expected.map((alternative) => compileObject(alternative, path));
      return (event) => alternatives.some((matches) => matches(event));
    }
    const matches = Array.isArray(expected) ? compileValues(expected, here) : descend(compileObject(expected, here));
    return (event) => matches(isObject(event) ? event[name] : undefined);
  });
  return (event) => matchers.every((matches) => matches(event));
};

/** A pattern below a list of objects matches when it matches one of them. */
const descend =
  (matches: EventMatcher): EventMatcher =>
  (value) =>
    Array.isArray(value) ? value.some(matches) : matches(value);

const compileValues = (expected: readonly unknown[], path: string): EventMatcher => {
  const tests = expected.map((one) => compileTest(one, path));
  return (value) => tests.some((test) => (Array.isArray(value) && value.length > 0 ? value.some(test) : test(value)));
};

const compileTest = (expected: unknown, path: string): EventMatcher => {
  if (!isObject(expected)) return (value) => value === expected;
  const entries = Object.entries(expected);
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1)
    throw new Error(`the pattern at ${path} has not exactly one operator`);
  const [operator, operand] = entry;
  const compile = operators[operator];
  if (compile === undefined) throw new Error(`the pattern operator ${operator} at ${path} is not played`);
  return compile(operand, path);
};

const text =
  (test: (value: string) => boolean): EventMatcher =>
  (value) =>
    typeof value === "string" && test(value);

const operators: Readonly<Record<string, (operand: unknown, path: string) => EventMatcher>> = {
  exists: (operand) => (value) => (value !== undefined) === (operand === true),
  prefix: (operand, path) => compileText(operand, path, (value, wanted) => value.startsWith(wanted)),
  suffix: (operand, path) => compileText(operand, path, (value, wanted) => value.endsWith(wanted)),
  "equals-ignore-case": (operand, path) => {
    const wanted = string(operand, path).toLowerCase();
    return text((value) => value.toLowerCase() === wanted);
  },
  wildcard: (operand, path) => {
    const expression = wildcard(string(operand, path));
    return text((value) => expression.test(value));
  },
  numeric: (operand, path) => compileNumeric(operand, path),
  "anything-but": (operand, path) => {
    const unwanted = isObject(operand) ? [operand] : Array.isArray(operand) ? operand : [operand];
    const tests = unwanted.map((one) => compileTest(one, path));
    // What is not there is not "anything but".
    return (value) => value !== undefined && !tests.some((test) => test(value));
  },
};

/** `{"prefix": "x"}`, or `{"prefix": {"equals-ignore-case": "x"}}`. */
const compileText = (
  operand: unknown,
  path: string,
  compare: (value: string, wanted: string) => boolean,
): EventMatcher => {
  if (!isObject(operand)) {
    const wanted = string(operand, path);
    return text((value) => compare(value, wanted));
  }
  const wanted = string(operand["equals-ignore-case"], path).toLowerCase();
  return text((value) => compare(value.toLowerCase(), wanted));
};

const string = (operand: unknown, path: string): string => {
  if (typeof operand !== "string") throw new Error(`the pattern at ${path} expects text`);
  return operand;
};

const wildcard = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll(/[.+^${}()|[\]\\?]/g, "\\$&").replaceAll("*", ".*")}$`, "s");

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "=": (value, bound) => value === bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

const compileNumeric = (operand: unknown, path: string): EventMatcher => {
  const parts = Array.isArray(operand) ? operand : [];
  const bounds = Array.from({ length: parts.length / 2 }, (_unused, index) => {
    const compare = comparisons[String(parts[2 * index])];
    const bound: unknown = parts[2 * index + 1];
    if (compare === undefined || typeof bound !== "number")
      throw new Error(`the numeric pattern at ${path} is not played`);
    return (value: number) => compare(value, bound);
  });
  if (bounds.length === 0) throw new Error(`the numeric pattern at ${path} is empty`);
  return (value) => typeof value === "number" && bounds.every((holds) => holds(value));
};
