import { fieldWords } from "@sip/contracts/field-words";
import type { FieldError } from "@sip/contracts/problem-body";
import type * as z from "zod/mini";
import { describeIssue } from "./describe-issue.ts";
import type { HttpRequest } from "./http.ts";
import { InvalidRequest, RequestTooLarge } from "./invalid-request.ts";

/** The largest request of people, a booking for five with long names, is under 3 kB. */
const maxKilobytesOfPeople = 64;

/** A booking for five has 36 fields, so every error of it can be named, and the answer to an attack stays small. */
const maxErrors = 50;

/**
 * The request's JSON body in the shape of `schema`. Anything else is 400 with an error for each field; a larger body is
 * 413.
 */
export const parseBody = <Schema extends z.ZodMiniType>(
  request: HttpRequest,
  schema: Schema,
  maxKilobytes = maxKilobytesOfPeople,
): z.infer<Schema> => parseValue(request, readJson(request, maxKilobytes), schema, jsonPointer);

/** Query parameters in the shape of `schema`. */
export const parseQuery = <Schema extends z.ZodMiniType>(request: HttpRequest, schema: Schema): z.infer<Schema> =>
  parseValue(request, request.query, schema, (path) => `?${path.join(".")}`);

/** A path parameter. API Gateway never omits one; an empty one is refused. */
export const pathParameter = (request: HttpRequest, name: string): string => {
  const value = request.path[name];
  if (value === undefined || value === "") {
    throw new InvalidRequest([{ pointer: `:${name}`, detail: fieldWords(request.language).required }]);
  }
  return value;
};

const readJson = ({ bytes, language }: HttpRequest, maxKilobytes: number): unknown => {
  if (bytes.byteLength > maxKilobytes * 1024) throw new RequestTooLarge(maxKilobytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new InvalidRequest([{ pointer: "", detail: fieldWords(language).json }]);
  }
};

/** RFC 6901; the whole body is the empty pointer. */
const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const parseValue = <Schema extends z.ZodMiniType>(
  { language }: HttpRequest,
  value: unknown,
  schema: Schema,
  pointerOf: (path: readonly PropertyKey[]) => string,
): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => errorsOf(issue, language, pointerOf));
  throw new InvalidRequest(errors.slice(0, maxErrors));
};

/** One error for each field, also for each unknown one. */
const errorsOf = (
  issue: z.core.$ZodIssue,
  language: HttpRequest["language"],
  pointerOf: (path: readonly PropertyKey[]) => string,
): FieldError[] => {
  const detail = describeIssue(issue, language);
  const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ pointer: pointerOf(path), detail }));
};
