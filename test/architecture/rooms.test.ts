import { stepsOf } from "@sip/domain/services/chart";
import { charts } from "@sip/domain/services/every-service";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "../support/project/source-files.ts";

/** The rooms of the domain. Each may use those before it; what stands in no room is used by all. */
const rooms = ["people", "offices", "services", "queue", "applications", "deadlines", "reviews", "notices"] as const;

const domain = "packages/domain/src/";
const files = sourceFiles("packages/domain/src");

const roomOf = (path: string): string => path.slice(domain.length).split("/").slice(0, -1)[0] ?? "";

/** `applications -> deadlines`, for each import that leads from one room to a later one. */
const backwards = (
  imports: readonly { readonly from: string; readonly to: string }[],
  order: readonly string[] = rooms,
): string[] =>
  imports
    .filter(({ from, to }) => from !== to && order.indexOf(to) > order.indexOf(from))
    .map(({ from, to }) => `${from === "" ? "what is in no room" : from} -> ${to}`);

const imports = files.flatMap(({ path, imports: names }) =>
  names
    .filter((name) => name.startsWith("."))
    .map((name) => ({
      from: roomOf(path),
      to: roomOf(new URL(name, `file:///${path}`).pathname.slice(1)),
    })),
);

describe("the rooms of the domain", () => {
  it("depend in one direction: there is no circle between them", () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(backwards(imports)).toEqual([]);
  });

  it("are those of the table, and none is left out", () => {
    expect([...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => room !== "").toSorted()).toEqual(
      rooms.toSorted(),
    );
  });

  it("the fence itself sees an import that leads back", () => {
    expect(
      backwards([
        { from: "offices", to: "queue" },
        { from: "queue", to: "offices" },
      ]),
    ).toEqual(["offices -> queue"]);
    expect(backwards([{ from: "", to: "people" }])).toEqual(["what is in no room -> people"]);
  });
});

/** Where a step may be named: in its service, in the sample data that live it, and in tests. */
const mayName = [
  /^packages\/domain\/src\/services\/[^/]+\//,
  /^packages\/seed\/src\/demo\//,
  /^packages\/assembly-player\/test\//,
];

/** Words that are names of other things as well: a hold, a state of a message or an instant, a verb. */
const alsoOtherWords: ReadonlySet<string> = new Set(["suspended", "ready", "opened", "paid"]);

const namesIn = (text: string, steps: readonly string[]): string[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  return steps.filter((step) => new RegExp(`["'\`]${step}["'\`]|(?:^|[{,\\s])${step}:\\s*[{[("'\`]`).test(code));
};

describe("the steps of a service", () => {
  const steps = [...new Set(charts.flatMap((chart) => stepsOf(chart)))];
  const elsewhere = sourceFiles("packages", "functions", "events", "infra").filter(
    ({ path }) => !mayName.some((place) => place.test(path)),
  );

  it("are named in no other file: everything else reads them from the service's chart", () => {
    expect(elsewhere.length).toBeGreaterThan(600);
    const named = elsewhere.flatMap(({ path, text }) =>
      namesIn(
        text,
        steps.filter((step) => !alsoOtherWords.has(step)),
      ).map((step) => `${path} names ${step}`),
    );
    expect(named).toEqual([]);
  });

  it("the fence itself sees a step that is named", () => {
    expect(namesIn('if (step === "printed") return;', steps)).toEqual(["printed"]);
    expect(namesIn("const words = { printed: { id: 1 } };", steps)).toEqual(["printed"]);
    expect(namesIn('/** It is "printed". */', steps)).toEqual([]);
  });
});
