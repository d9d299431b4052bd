import * as z from "zod/mini";
import type { Operation, WrongFields } from "./operation.ts";
import { Problem } from "./problem-body.ts";
import { type ProblemKind, problemType } from "./problem-kind.ts";
import * as anyProblem from "./problems.ts";

/** The part of a catalog row that the document shows. */
export interface DocumentedRow {
  readonly name: string;
  readonly concept: string;
  readonly trigger: { readonly kind: "http"; readonly operation: Operation } | { readonly kind: string };
}

/** The OpenAPI 3.1 document of the catalog's operations. */
export const openapiDocument = (catalog: readonly DocumentedRow[]): Record<string, unknown> => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const row of catalog) {
    if (!("operation" in row.trigger)) continue;
    const { operation } = row.trigger;
    const { method, path } = operation.route;
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(row, operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "SIP - Sistem Informasi Paspor",
      version: "0.1.0",
      description: "Queue, procedure and notices of Indonesia's immigration offices.",
    },
    paths,
    components: {
      securitySchemes: {
        applicant: { type: "http", scheme: "bearer", description: "Token of a verified phone." },
        staff: { type: "http", scheme: "bearer", description: "ID token of the offices' identity provider." },
      },
      schemas: { Problem: schemaOf(Problem, "output"), Refusal: refusalSchema },
    },
  };
};

const describe = ({ name, concept }: DocumentedRow, operation: Operation) => {
  const { route, summary, query, headers, body, answer } = operation;
  const { path, caller } = route;
  return {
    operationId: name,
    tags: [concept],
    summary,
    ...(caller === "public" ? {} : { security: [caller === "applicant" ? { applicant: [] } : { staff: [] }] }),
    ...(typeof caller === "string" ? {} : { "x-groups": caller }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter("path", String(name), true)),
      ...Object.keys(query?.shape ?? {}).map((name) => parameter("query", name, false)),
      ...(headers ?? []).map((name) => parameter("header", name, true)),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: jsonOf(schemaOf(body, "input")) } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.schema === undefined ? {} : { content: jsonOf(schemaOf(answer.schema, "output")) }),
      },
      ...problemAnswers(operation),
      default: {
        description: "A problem (RFC 9457), or a refusal by what stands before SIP.",
        content: { ...problemJson(anyProblemSchema), ...jsonOf(anyRefusal) },
      },
    },
  };
};

const parameter = (where: "path" | "query" | "header", name: string, required: boolean) => ({
  in: where,
  name,
  required,
  schema: { type: "string" },
});

/** The document says what a problem is, and never says one. */
type AnyProblem = Pick<ProblemKind<never>, "status" | "type" | "words" | "extras">;

/** By status: each problem with its type, what it says in English, and what it carries beside that. */
const problemAnswers = (operation: Operation): Record<string, unknown> => {
  const kinds = [...ofEveryCall(operation), ...Object.values(operation.problems).map(kindOf)];
  const byStatus = Map.groupBy(kinds, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => {
      const schemas = [...Map.groupBy(ofStatus, ({ type }) => type).values()].map(([first]) => problemSchema(first));
      return [
        status,
        {
          description: [...new Set(ofStatus.map(({ type }) => type))].join(", "),
          content: {
            ...problemJson(schemas.length === 1 ? schemas[0] : { oneOf: schemas }),
            ...(refusedBefore.has(status) && jsonOf(anyRefusal)),
          },
        },
      ];
    }),
  );
};

/** What may be answered before the operation itself says anything. */
const ofEveryCall = ({ route, query, headers, body }: Operation): readonly AnyProblem[] => {
  const isFilledIn = body !== undefined || query !== undefined || headers !== undefined || route.path.includes("{");
  return [
    ...(isFilledIn ? [anyProblem.invalidRequest] : []),
    ...(body === undefined ? [] : [anyProblem.requestTooLarge]),
    ...(route.caller === "public" ? [] : [anyProblem.notSignedIn]),
    ...(typeof route.caller === "string" ? [] : [anyProblem.forbidden]),
    anyProblem.notThroughSite,
    anyProblem.busy,
    anyProblem.internalError,
  ];
};

const kindOf = (said: AnyProblem | WrongFields<unknown>): AnyProblem =>
  "fieldsOf" in said ? anyProblem.invalidRequest : said;

const problemSchema = (kind: AnyProblem | undefined): unknown => {
  if (kind === undefined) return anyProblemSchema;
  const { type, words, extras } = kind;
  return {
    ...(typeof words === "function" ? {} : { title: words.title.en, description: words.detail.en }),
    allOf: [
      anyProblemSchema,
      // Open: what it adds stands beside what every problem has.
      schemaOf(z.looseObject({ type: z.literal(problemType(type)), ...extras?.shape }), "output"),
    ],
  };
};

const anyProblemSchema = { $ref: "#/components/schemas/Problem" };

/** Statuses with which a request may be refused before it reaches a function. */
const refusedBefore: ReadonlySet<number> = new Set([401, 403, 404, 413, 429]);

/**
 * API Gateway writes a message of its own. The web ACL writes a problem, in a type that it can send: it knows no
 * `application/problem+json`.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_CustomResponseBody.html
 */
const refusalSchema = {
  anyOf: [
    { type: "object", properties: { message: { type: "string" } }, required: ["message"] },
    { $ref: "#/components/schemas/Problem" },
  ],
};
const anyRefusal = { $ref: "#/components/schemas/Refusal" };

const jsonOf = (schema: unknown) => ({ "application/json": { schema } });
const problemJson = (schema: unknown) => ({ "application/problem+json": { schema } });

const schemaOf = (schema: z.ZodMiniType, io: "input" | "output"): unknown => {
  const { $schema: _, ...bare } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return bare;
};
