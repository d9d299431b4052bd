import type { StaffRole } from "@sip/domain/staff-roles";
import type * as z from "zod/mini";
import type { FieldError } from "./problem-body.ts";
import type { ProblemKind } from "./problem-kind.ts";

export type Method = "GET" | "POST";

/** Who may call a route: anybody, the holder of a verified phone, or staff in one of these roles. */
export type Caller = "public" | "applicant" | readonly StaffRole[];

/**
 * Where something is asked for, and by whom. A path stands in a concept's `routes.ts` and nowhere else; these files know no schemas,
 * so that the pages load them without zod.
 */
export interface Route {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly caller: Caller;
  /** A screen on the wall, which stays signed in for weeks, may ask it, too. */
  readonly onScreens?: true;
}

/** What a route takes and gives. The API, the document, the endpoint and the pages' client are made from it. */
export interface Operation {
  readonly route: Route;
  readonly summary: string;
  readonly query?: z.ZodMiniObject;
  /** Names of headers without which it is refused. */
  readonly headers?: readonly string[];
  readonly body?: z.ZodMiniType;
  readonly answer: OperationAnswer;
  /** By the kind of refusal: how it is said. What any operation may answer (`problems.ts`) is not repeated. */
  readonly problems: Readonly<Record<string, Said>>;
}

export interface OperationAnswer {
  readonly status: 200 | 201 | 202;
  readonly description: string;
  /** Of JSON; what has none is text or of its own kind. */
  readonly schema?: z.ZodMiniType;
  /** How long it may be shared; not at all where it is left out. */
  readonly cacheSeconds?: number;
}

/** All names of a route's path, with their values. */
export type PathOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [Key in Name]: string } & PathOf<Rest>
  : object;

/** What is sent in a schema, and what is read out of it. */
export type WrittenIn<Schema> = Schema extends z.ZodMiniType ? z.input<Schema> : never;
export type ReadIn<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : never;

/** The body of an operation's answer; what has no schema is text, or of its own kind. */
export type AnswerOf<Op extends Operation> = Op["answer"] extends { readonly schema: infer Schema }
  ? ReadIn<Schema>
  : unknown;

// A table of operations holds problems about refusals of many kinds.
// biome-ignore lint/suspicious/noExplicitAny: only `any` lets functions of every refusal into one table.
type Said = ProblemKind<any> | WrongFields<any>;

/** A refusal that names fields: 400 `invalid-request`, with a pointer and a sentence for each. */
export interface WrongFields<Refused> {
  readonly fieldsOf: (refused: Refused, language: "id" | "en") => readonly FieldError[];
}

type OfKind<Refused, Kind> = Refused extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Refused
    : never
  : never;

/** One way to say each kind of refusal, and none for what is never refused. */
export type ProblemsOf<Refused extends { readonly kind: string }> = {
  readonly [Kind in Refused["kind"]]: ProblemKind<OfKind<Refused, Kind>> | WrongFields<OfKind<Refused, Kind>>;
};
