import * as z from "zod/mini";
import { type Operation, operations } from "./operations.ts";
import { Problem } from "./problem.ts";

/** The part of a catalog row that the document shows. */
export interface DocumentedRow {
  readonly name: string;
  readonly concept: string;
  readonly trigger:
    | {
        readonly kind: "http";
        readonly method: string;
        readonly path: string;
        readonly caller: string | readonly string[];
      }
    | { readonly kind: string };
}

interface HttpTrigger {
  readonly method: string;
  readonly path: string;
  readonly caller: string | readonly string[];
}

/** The OpenAPI 3.1 document of the catalog's routes. A route without an operation is a fault: nothing stays undocumented. */
export const openapiDocument = (catalog: readonly DocumentedRow[]): Record<string, unknown> => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const row of catalog) {
    const trigger = httpTriggerOf(row);
    if (trigger === undefined) continue;
    const operation = operations[row.name];
    if (operation === undefined) throw new Error(`no operation describes ${row.name}`);
    paths[trigger.path] = {
      ...paths[trigger.path],
      [trigger.method.toLowerCase()]: describe(row, trigger, operation),
    };
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
      schemas: { Problem: schemaOf(Problem, "output") },
    },
  };
};

const httpTriggerOf = ({ trigger }: DocumentedRow): HttpTrigger | undefined =>
  "method" in trigger ? trigger : undefined;

const describe = (row: DocumentedRow, { path, caller }: HttpTrigger, operation: Operation) => ({
  operationId: row.name,
  tags: [row.concept],
  summary: operation.summary,
  ...(caller === "public" ? {} : { security: [caller === "applicant" ? { applicant: [] } : { staff: [] }] }),
  ...(typeof caller === "string" ? {} : { "x-groups": caller }),
  parameters: [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter("path", String(name), true)),
    ...(operation.query ?? []).map((name) => parameter("query", name, false)),
    ...(operation.headers ?? []).map((name) => parameter("header", name, true)),
  ],
  ...(operation.request === undefined
    ? {}
    : { requestBody: { required: true, content: jsonOf(schemaOf(operation.request, "input")) } }),
  responses: {
    ...Object.fromEntries(
      Object.entries(operation.answers).map(([status, { description, schema }]) => [
        status,
        { description, ...(schema === undefined ? {} : { content: jsonOf(schemaOf(schema, "output")) }) },
      ]),
    ),
    ...Object.fromEntries((operation.problems ?? []).map((status) => [status, problemAnswer])),
    default: problemAnswer,
  },
});

const parameter = (where: "path" | "query" | "header", name: string, required: boolean) => ({
  in: where,
  name,
  required,
  schema: { type: "string" },
});

const jsonOf = (schema: unknown) => ({ "application/json": { schema } });

const schemaOf = (schema: z.ZodMiniType, io: "input" | "output"): unknown => {
  const { $schema: _, ...bare } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return bare;
};

const problemAnswer = {
  description: "A problem (RFC 9457).",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};
