import type * as z from "zod/mini";
import type { HttpRequest } from "./http.ts";
import { InvalidRequest, RequestTooLarge } from "./invalid-request.ts";

/** Five applicants with long names are under 3 kB, but Meta gathers receipts into webhooks of up to 3 MB. */
const maxBodyBytes = 3 * 1024 * 1024;

/** The request's JSON body in the shape of `schema`; anything else is answered with 400 and one error per field. */
export const parseBody = <Schema extends z.ZodMiniType>(request: HttpRequest, schema: Schema): z.infer<Schema> =>
  parseValue(readJson(request.bytes), schema, (path) => `/${path.join("/")}`);

/** Query parameters in the shape of `schema`. */
export const parseQuery = <Schema extends z.ZodMiniType>(request: HttpRequest, schema: Schema): z.infer<Schema> =>
  parseValue(request.query, schema, (path) => `?${path.join(".")}`);

/** A path parameter. API Gateway never leaves one out; an empty one is refused. */
export const pathParameter = (request: HttpRequest, name: string): string => {
  const value = request.path[name];
  if (value === undefined || value === "") throw new InvalidRequest([{ pointer: `:${name}`, detail: "missing" }]);
  return value;
};

const readJson = (bytes: Uint8Array): unknown => {
  if (bytes.byteLength > maxBodyBytes) throw new RequestTooLarge();
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new InvalidRequest([{ pointer: "", detail: "JSON expected" }]);
  }
};

const parseValue = <Schema extends z.ZodMiniType>(
  value: unknown,
  schema: Schema,
  pointerOf: (path: readonly PropertyKey[]) => string,
): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidRequest(
    parsed.error.issues.map((issue) => ({ pointer: pointerOf(issue.path), detail: describeIssue(issue) })),
  );
};

/** Says what was expected, never what was sent: answers end up in logs of other people's systems. */
const describeIssue = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      return `${issue.expected} expected`;
    case "unrecognized_keys":
      return `unknown field: ${issue.keys.join(", ")}`;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")} expected`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "too_small":
      return `at least ${issue.minimum}`;
    default:
      return "not in the expected form";
  }
};
