import { decoded } from "../../front/decoded.ts";

/** A route of the table and the path parameters that a request gave it. */
export interface RouteMatch<Route> {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

export interface RouteTable<Route> {
  match(method: string, path: string): RouteMatch<Route> | undefined;
  /** Whether any method but `OPTIONS` has a route at this path. */
  hasPath(path: string): boolean;
}

interface Entry<Route> {
  readonly method: string;
  readonly segments: readonly Segment[];
  readonly route: Route;
}
type Segment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "parameter"; readonly name: string }
  | { readonly kind: "greedy"; readonly name: string };

/**
 * API Gateway's choice of a route: the most specific one, segment by segment (text before a parameter before `{proxy+}`),
 * then its own method before `ANY`; `$default` takes what nobody else does.
 */
export const createRouteTable = <Route extends { readonly routeKey: string }>(
  routes: readonly Route[],
): RouteTable<Route> => {
  const entries = routes.filter(({ routeKey }) => routeKey !== "$default").map(toEntry);
  entries.sort(bySpecificity);
  const fallback = routes.find(({ routeKey }) => routeKey === "$default");
  return {
    match: (method, path) => {
      const given = splitPath(path);
      for (const entry of entries) {
        if (entry.method !== method && entry.method !== "ANY") continue;
        const pathParameters = matchSegments(entry.segments, given);
        if (pathParameters !== undefined) return { route: entry.route, pathParameters };
      }
      return fallback === undefined ? undefined : { route: fallback, pathParameters: {} };
    },
    hasPath: (path) => {
      const given = splitPath(path);
      return entries.some(
        ({ method, segments }) => method !== "OPTIONS" && matchSegments(segments, given) !== undefined,
      );
    },
  };
};

const splitPath = (path: string): readonly string[] => path.split("/").slice(1);

const toEntry = <Route extends { readonly routeKey: string }>(route: Route): Entry<Route> => {
  const [method = "", path = ""] = route.routeKey.split(" ");
  return { method, segments: splitPath(path).map(toSegment), route };
};

const toSegment = (text: string): Segment => {
  const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(text) ?? [];
  if (name === undefined) return { kind: "text", text };
  return greedy === "+" ? { kind: "greedy", name } : { kind: "parameter", name };
};

const rank = { text: 0, parameter: 1, greedy: 2 };

const bySpecificity = (left: Entry<unknown>, right: Entry<unknown>): number => {
  for (let index = 0; index < Math.max(left.segments.length, right.segments.length); index += 1) {
    const [one, other] = [left.segments[index], right.segments[index]];
    if (one === undefined || other === undefined) break;
    if (one.kind !== other.kind) return rank[one.kind] - rank[other.kind];
  }
  return Number(left.method === "ANY") - Number(right.method === "ANY");
};

const matchSegments = (segments: readonly Segment[], given: readonly string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = given[index];
    if (part === undefined) return undefined;
    if (segment.kind === "greedy") {
      parameters[segment.name] = given.slice(index).map(decoded).join("/");
      return parameters;
    }
    if (segment.kind === "parameter") {
      if (part === "") return undefined;
      parameters[segment.name] = decoded(part);
    } else if (decoded(part) !== segment.text) return undefined;
  }
  return segments.length === given.length ? parameters : undefined;
};
