import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openapiDocument } from "@sip/contracts/openapi-document";
import { firstStepOf, rowOf as stepRowOf, stepsOf } from "@sip/domain/services/chart";
import { charts } from "@sip/domain/services/every-service";
import { facts } from "@sip/events/catalog";
import { catalog, rowOf } from "@sip/functions/catalog";
import type { Trigger } from "@sip/functions/row";
import { describe, expect, it } from "vitest";
import { withPartsRenewed } from "../support/project/generated-parts.ts";
import { root } from "../support/project/source-files.ts";
import { accessPatternTable, entityDiagram, entityTable, personalDataTable } from "./entity-tables.ts";
import { factTable, functionTable, rightTable, ways } from "./generated-tables.ts";

const documents: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  "docs/ARCHITECTURE.md": {
    functions: functionTable,
    rights: rightTable,
    facts: factTable,
    ways,
    entities: entityTable,
    references: entityDiagram,
    "access patterns": accessPatternTable,
  },
  "docs/OPERATIONS.md": { "personal data": personalDataTable },
};

describe.each(Object.entries(documents))("%s", (file, parts) => {
  it("shows the sources as they are (npx vitest run test/architecture -u renews it)", async () => {
    const path = join(root, file);
    await expect(withPartsRenewed(readFileSync(path, "utf8"), parts)).toMatchFileSnapshot(path);
  });
});

describe("the OpenAPI document", () => {
  const routes = catalog.filter(({ trigger }) => trigger.kind === "http");

  it("describes every route of the catalog once", () => {
    const document = openapiDocument(catalog);
    const described = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(described.toSorted()).toEqual(routes.map(({ name }) => name as string).toSorted());
  });

  it("says each problem of an operation with its type, in the status that it has", () => {
    const { paths } = openapiDocument(catalog) as { paths: Record<string, Record<string, { responses: object }>> };
    const { responses } = paths["/api/bookings/{bookingCode}/reschedule"]?.post ?? { responses: {} };
    const typesIn = (status: string) =>
      [...JSON.stringify(responses[status as keyof typeof responses]).matchAll(/problems\/([a-z-]+)/g)].map(
        ([, type]) => type,
      );
    expect(typesIn("409").toSorted()).toEqual([
      "booking-cancelled",
      "not-released",
      "reschedule-limit",
      "session-closed",
      "session-full",
      "too-late",
    ]);
    expect(typesIn("429")).toEqual(["busy"]);
    expect(typesIn("401")).toEqual(["not-signed-in"]);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "400", "401", "403", "404", "409", "429"]));
    expect(JSON.stringify(responses)).toContain('"alternatives"');
  });

  it("says what API Gateway and the web ACL answer before a function does, in their own type", () => {
    type Responses = Record<string, { content?: Record<string, unknown> }>;
    const { paths } = openapiDocument(catalog) as { paths: Record<string, Record<string, { responses: Responses }>> };
    const { responses } = paths["/api/verifications"]?.post ?? { responses: {} };
    const typesOf = (status: string) => Object.keys(responses[status]?.content ?? {});
    for (const status of ["413", "429", "default"]) {
      expect(typesOf(status), status).toEqual(["application/problem+json", "application/json"]);
    }
    expect(typesOf("400")).toEqual(["application/problem+json"]);
  });

  it("lets a problem carry what every problem has beside what is its own", () => {
    const shut: unknown[] = [];
    const open: unknown[] = [];
    JSON.stringify(openapiDocument(catalog), (_, value) => {
      for (const part of Array.isArray(value?.allOf) ? value.allOf : []) {
        if ("properties" in part) (part.additionalProperties === false ? shut : open).push(part);
      }
      return value;
    });
    expect(open.length).toBeGreaterThan(50);
    expect(shut).toEqual([]);
  });
});

const callerOf = (trigger: Trigger) => (trigger.kind === "http" ? trigger.operation.route.caller : undefined);

describe("who may take a step", () => {
  it("is said by the chart and enforced by the catalog, which admits to every step whom the chart names", () => {
    const { trigger } = rowOf("take-step");
    for (const chart of charts) {
      const first = firstStepOf(chart);
      for (const step of stepsOf(chart).filter((each) => each !== first)) {
        expect(callerOf(trigger), step).toEqual(stepRowOf(chart, step).by);
      }
      expect(callerOf(rowOf("open-application").trigger)).toEqual(stepRowOf(chart, first).by);
    }
  });
});

describe("facts", () => {
  it("each have somebody who listens, or are recorded for later on purpose", () => {
    const heard = new Set(
      catalog.flatMap(({ trigger }) => (trigger.kind === "facts" ? [...trigger.of] : [])) as string[],
    );
    const unheard = Object.keys(facts).filter((fact) => !heard.has(fact));
    // The call display of the roadmap listens to arrivals.
    expect(unheard).toEqual(["booking-checked-in"]);
  });
});

describe("decision records", () => {
  const records = readdirSync(join(root, "docs/decisions"));

  it("are numbered without a gap", () => {
    expect(records.toSorted().map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
  });

  it.each(records)("%s is dated, has its three parts, and is under 60 lines", (name) => {
    const text = readFileSync(join(root, "docs/decisions", name), "utf8");
    expect(text).toMatch(/^# \d{4} .+\nDate: \d{4}-\d{2}-\d{2}\n/);
    for (const part of ["## Context", "## Decision", "## Consequences"]) expect(text).toContain(part);
    expect(text.split("\n").length).toBeLessThan(60);
  });
});
