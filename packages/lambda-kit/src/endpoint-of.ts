import type { AnswerOf, Caller, Operation, PathOf, ReadIn, WrongFields } from "@sip/contracts/operation";
import type { ProblemKind } from "@sip/contracts/problem-kind";
import type * as z from "zod/mini";
import { applicantOf, staffActing } from "./admission.ts";
import { answerProblem } from "./answer-problem.ts";
import type { Endpoint, HttpCaller, HttpRequest, HttpResponse } from "./http.ts";
import { InvalidRequest } from "./invalid-request.ts";
import { parseBody, parseQuery, pathParameter } from "./parse.ts";

/**
 * What an endpoint gets: the parts of the request that its operation names, with its types, and the request as it came.
 */
export interface Asked<Op extends Operation> {
  /** None of them is empty. */
  readonly path: PathOf<Op["route"]["path"]>;
  /** If it does not have the operation's shape, the request is refused with a pointer for each field. */
  readonly query: () => ReadIn<Op["query"]>;
  readonly body: () => ReadIn<Op["body"]>;
  readonly by: CallerIn<Op["route"]["caller"]>;
  readonly http: HttpRequest;
}

/**
 * An applicant: the proven phone. A member of staff: name, office, and the first of the route's roles that they have.
 */
type CallerIn<Who extends Caller> = Who extends "public"
  ? undefined
  : Who extends "applicant"
    ? Extract<HttpCaller, { kind: "applicant" }>
    : Who extends readonly (infer Role)[]
      ? { readonly by: string; readonly role: Role; readonly officeId: string }
      : never;

/** What an endpoint answers: a value, or a refusal of a kind that the operation knows. */
type AnsweredBy<Op extends Operation> =
  | { readonly ok: true; readonly value: ReadonlyDeep<AnswerOf<Op>> }
  | { readonly ok: false; readonly refusal: RefusalOf<Op> };

type RefusalOf<Op extends Operation> = {
  [Kind in keyof Op["problems"]]: { readonly kind: Kind } & RefusedBy<Op["problems"][Kind]>;
}[keyof Op["problems"]];

type RefusedBy<Said> = WordedBy<Said> & CarriedBy<Said>;

/** What the answer carries is in the refusal, or it could not be read out of it. */
type CarriedBy<Said> = Said extends { readonly extras: infer Extras extends z.ZodMiniType }
  ? ReadonlyDeep<z.input<Extras>>
  : unknown;

type WordedBy<Said> = Said extends { readonly fieldsOf: (refused: infer Refused, ...rest: never[]) => unknown }
  ? Refused
  : Said extends { readonly words: (refused: infer Refused) => unknown }
    ? Refused
    : unknown;

type ReadonlyDeep<Value> = unknown extends Value
  ? unknown
  : Value extends readonly (infer Item)[]
    ? readonly ReadonlyDeep<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> }
      : Value;

/**
 * Makes an endpoint from its operation. It reads what the operation names, admits only callers whom the route names (if
 * the path names an office, only staff of that office), and words each refusal as the operation does.
 */
export const endpointOf =
  <const Op extends Operation>(operation: Op, answer: (asked: Asked<Op>) => Promise<AnsweredBy<Op>>): Endpoint =>
  async (http) => {
    const path = pathIn(http, operation.route.path);
    const answered = await answer({
      path,
      query: () => parseQuery(http, operation.query as z.ZodMiniType),
      body: () => parseBody(http, operation.body as z.ZodMiniType),
      by: callerIn(http, operation.route.caller, path.officeId),
      http,
    } as Asked<Op>);
    return answered.ok ? accepted(operation, answered.value) : refused(http, operation, answered.refusal);
  };

const pathIn = (http: HttpRequest, path: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, pathParameter(http, name)]));

const callerIn = (http: HttpRequest, caller: Caller, officeId: string | undefined) => {
  if (caller === "public") return undefined;
  return caller === "applicant" ? applicantOf(http) : staffActing(http, caller, officeId);
};

const accepted = ({ answer: { status, cacheSeconds } }: Operation, body: unknown): HttpResponse => ({
  status,
  ...(cacheSeconds !== undefined && { headers: { "cache-control": `public, max-age=${cacheSeconds}` } }),
  body,
});

const refused = (http: HttpRequest, { problems }: Operation, refusal: { readonly kind: PropertyKey }): HttpResponse => {
  const said: ProblemKind<unknown> | WrongFields<unknown> | undefined = problems[String(refusal.kind)];
  if (said === undefined) throw new Error(`no words for the refusal ${String(refusal.kind)}`);
  if ("fieldsOf" in said) throw new InvalidRequest(said.fieldsOf(refusal, http.language));
  return answerProblem(http, said, refusal);
};
