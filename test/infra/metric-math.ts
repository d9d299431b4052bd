/** Values by the instant at which their period begins, in epoch milliseconds. What is missing is not in it. */
export type Series = ReadonlyMap<number, number>;
type Value = number | Series;

export interface MathInput {
  /** By the id that the expression gives them. */
  readonly metrics: Readonly<Record<string, Series>>;
  /** Where the periods of the request begin. */
  readonly instants: readonly number[];
  /**
   * The documentation does not say what FILL makes of a metric that has no value at all in the range. With this it makes nothing
   * of it; without it, it fills it like any other.
   */
  readonly emptyStaysEmpty?: boolean;
}

/**
 * The part of CloudWatch's metric math that our alarms use, as its documentation words it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export const evaluateMath = (expression: string, input: MathInput): Series => {
  const value = new Parser(expression, input).whole();
  if (typeof value === "number") throw new Error(`${expression} is no time series`);
  return value;
};

type Operation = (left: number, right: number) => number;

const truth = (holds: boolean): number => (holds ? 1 : 0);

/** From those that bind least to those that bind most. */
const levels: readonly Readonly<Record<string, Operation>>[] = [
  { OR: (left, right) => truth(left !== 0 || right !== 0) },
  { AND: (left, right) => truth(left !== 0 && right !== 0) },
  {
    "<": (left, right) => truth(left < right),
    "<=": (left, right) => truth(left <= right),
    ">": (left, right) => truth(left > right),
    ">=": (left, right) => truth(left >= right),
  },
  { "+": (left, right) => left + right, "-": (left, right) => left - right },
  { "*": (left, right) => left * right, "/": (left, right) => left / right },
];

class Parser {
  readonly #tokens: string[];
  readonly #input: MathInput;

  constructor(expression: string, input: MathInput) {
    this.#tokens = expression.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[<>]=?|[-+*/(),]/g) ?? [];
    if (this.#tokens.join("") !== expression.replaceAll(" ", "")) throw new Error(`not understood: ${expression}`);
    this.#input = input;
  }

  whole(): Value {
    const value = this.#level(0);
    if (this.#tokens.length > 0) throw new Error(`left over: ${this.#tokens.join(" ")}`);
    return value;
  }

  #level(depth: number): Value {
    const operations = levels[depth];
    if (operations === undefined) return this.#operand();
    let left = this.#level(depth + 1);
    for (;;) {
      const operation = operations[this.#tokens[0] ?? ""];
      if (operation === undefined) return left;
      this.#tokens.shift();
      left = combine(left, this.#level(depth + 1), operation);
    }
  }

  #operand(): Value {
    const token = this.#tokens.shift() ?? "";
    if (/^\d/.test(token)) return Number(token);
    if (token === "(") return this.#closed(this.#level(0));
    if (this.#tokens[0] === "(") return this.#call(token);
    return this.#metric(token);
  }

  #call(name: string): Value {
    const given: Value[] = [];
    do {
      this.#tokens.shift();
      if (this.#tokens[0] !== ")") given.push(this.#level(0));
    } while (this.#tokens[0] === ",");
    return this.#closed(this.#function(name, given));
  }

  #closed(value: Value): Value {
    if (this.#tokens.shift() !== ")") throw new Error("a bracket is not closed");
    return value;
  }

  #metric(id: string): Series {
    const series = this.#input.metrics[id];
    if (series === undefined) throw new Error(`no metric is called ${id}`);
    return series;
  }

  #function(name: string, given: readonly Value[]): Value {
    const { instants, metrics, emptyStaysEmpty } = this.#input;
    const [first, second, third] = given;
    switch (name) {
      case "TIME_SERIES":
        return seriesOf(instants, () => asNumber(first));
      case "HOUR":
        // "take the period and range of the time series and return a new non-sparse time series"
        asSeries(first);
        return seriesOf(instants, (instant) => new Date(instant).getUTCHours());
      case "FILL": {
        const sparse = asSeries(first);
        if (sparse.size === 0 && emptyStaysEmpty) return sparse;
        return seriesOf(instants, (instant) => sparse.get(instant) ?? asNumber(second));
      }
      case "IF":
        return choose(asSeries(first), second ?? 0, third);
      case "SUM":
        return Object.values(metrics).reduce<Value>((sum, series) => combine(sum, series, (a, b) => a + b), new Map());
      case "METRICS":
        return new Map();
      default:
        throw new Error(`${name} is not known here`);
    }
  }
}

const seriesOf = (instants: readonly number[], value: (instant: number) => number): Series =>
  new Map(instants.map((instant) => [instant, value(instant)]));

/** "Missing values in a time series are treated as 0", and a data point that is divided by zero is dropped. */
const combine = (left: Value, right: Value, operation: Operation): Value => {
  if (typeof left === "number" && typeof right === "number") return operation(left, right);
  const instants = new Set([left, right].flatMap((side) => (typeof side === "number" ? [] : [...side.keys()])));
  const at = (side: Value, instant: number) => (typeof side === "number" ? side : (side.get(instant) ?? 0));
  const combined = [...instants].map((instant): [number, number] => [
    instant,
    operation(at(left, instant), at(right, instant)),
  ]);
  return new Map(combined.filter(([, value]) => Number.isFinite(value)));
};

/** Where the condition holds a missing value is 0; where it does not, the data point is dropped. */
const choose = (condition: Series, then: Value, otherwise: Value | undefined): Series =>
  new Map(
    [...condition].flatMap(([instant, holds]): [number, number][] => {
      if (holds !== 0) return [[instant, typeof then === "number" ? then : (then.get(instant) ?? 0)]];
      const value = typeof otherwise === "number" ? otherwise : otherwise?.get(instant);
      return value === undefined ? [] : [[instant, value]];
    }),
  );

const asNumber = (value: Value | undefined): number => {
  if (typeof value !== "number") throw new Error("a number is missing");
  return value;
};

const asSeries = (value: Value | undefined): Series => {
  if (value === undefined || typeof value === "number") throw new Error("a time series is missing");
  return value;
};
