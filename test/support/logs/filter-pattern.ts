type Matches = (event: unknown) => boolean;

/**
 * A JSON filter pattern of CloudWatch Logs: comparisons of selectors with texts, `&&` and parentheses. What else there is throws, so
 * that no pattern is half understood. An event that is no JSON object matches no such pattern.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
 */
export const filterPattern = (pattern: string): ((line: string) => boolean) => {
  const tokens = pattern.match(/"[^"]*"|&&|[{}()=]|\$(?:\.\w+)+|\S+/g) ?? [];
  const take = (expected?: string): string => {
    const token = tokens.shift() ?? "";
    if (expected !== undefined && token !== expected) throw new Error(`${pattern}: ${expected} expected, not ${token}`);
    return token;
  };
  const comparison = (): Matches => {
    if (tokens[0] === "(") {
      take("(");
      const inside = conjunction();
      take(")");
      return inside;
    }
    const path = take().split(".");
    if (path.shift() !== "$") throw new Error(`${pattern}: a selector begins with $`);
    take("=");
    const text = /^"(.*)"$/.exec(take())?.[1];
    if (text === undefined) throw new Error(`${pattern}: only texts are compared here`);
    return (event) => path.reduce(memberOf, event) === text;
  };
  const conjunction = (): Matches => {
    const all = [comparison()];
    while (tokens[0] === "&&") {
      take("&&");
      all.push(comparison());
    }
    return (event) => all.every((matches) => matches(event));
  };
  take("{");
  const matches = conjunction();
  take("}");
  if (tokens.length > 0) throw new Error(`${pattern}: what is ${tokens.join(" ")}?`);
  return (line) => matches(parsed(line));
};

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
