import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lines } from "@sip/domain/services/every-service";
import { checkServiceName } from "./services-listed.ts";
import { toBeWritten } from "./to-be-written.ts";

const bilingual = `{ id: "${toBeWritten}", en: "${toBeWritten}" }`;

const nextNumber = (): number => Math.max(0, ...lines.map(({ number }) => number)) + 1;

const freeLetter = (): string => {
  const taken = new Set(lines.flatMap(({ letters }) => Object.values(letters)));
  const free = [..."BCDEHJKLMNQRSTUVWXYZ"].find((letter) => !taken.has(letter));
  if (free === undefined) throw new Error("every letter of tickets is taken");
  return free;
};

const lineOf = (serviceId: string): string => `import * as z from "zod/mini";
import type { Line } from "../line.ts";

/** By what its people are known, and what they are asked beside the kind of application. */
export const line: Line = {
  serviceId: "${serviceId}",
  number: ${nextNumber()},
  letters: { online: "${freeLetter()}" },
  identity: "nik",
  asks: z.object({}),
};
`;

const chartOf = (serviceId: string): string => `import { defineChart } from "../chart.ts";

const staff = ["officer", "supervisor"] as const;

/** Its way, with the regulation that each step and the clock come from: ${toBeWritten}. */
export const chart = defineChart({
  serviceId: "${serviceId}",
  thing: ${bilingual},
  rows: {
    opened: {
      by: staff,
      words: ${bilingual},
      forApplicant: ${bilingual},
    },
    done: {
      after: ["opened"],
      ends: "served",
      by: staff,
      clock: "stops",
      tells: "done",
      words: ${bilingual},
      forApplicant: ${bilingual},
      afterwards: ${bilingual},
    },
  },
});
`;

const leafletOf = (serviceId: string): string => `import type { Leaflet } from "../leaflet.ts";

/** What its people read before they come, and the regulation that its papers come from: ${toBeWritten}. */
export const leaflet: Leaflet = {
  serviceId: "${serviceId}",
  name: ${bilingual},
  firstLanguage: "id",
  kindQuestion: ${bilingual},
  kinds: { KIND: { words: ${bilingual}, papers: ["identity-card"] } },
  papers: { "identity-card": { name: ${bilingual} } },
};
`;

const messagesOf = (serviceId: string): string => {
  const kinds = [
    "booking-confirmed",
    "booking-rescheduled",
    "booking-cancelled",
    "person-released",
    "visit-reminder",
    "promised-date",
    "promise-moved",
    "promise-kept",
    "late-apology",
    "still-late",
    "done",
  ];
  const nameOf = (kind: string): string => `${serviceId}_${kind}`.replaceAll("-", "_");
  const templates = kinds.map(
    (kind) => `    ${kind.includes("-") ? `"${kind}"` : kind}: {
      name: "${nameOf(kind)}",
      category: "utility",
      whatsapp: ${bilingual},
      sms: ${bilingual},
    },
`,
  );
  return `import type { Messages } from "../message-template.ts";

/** What is said about it. */
export const messages: Messages = {
  serviceId: "${serviceId}",
  templates: {
${templates.join("")}  },
};
`;
};

const testOf = (serviceId: string): string => `import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@sip/infra/project-root";
import { describe, expect, it } from "vitest";

const folder = join(projectRoot, "packages/domain/src/services/${serviceId}");

describe("${serviceId}", () => {
  it("has words and sources of its own: nothing is left to be written", () => {
    const files = readdirSync(folder, { encoding: "utf8", recursive: true }).map((name) => join(folder, name));
    const unwritten = files.filter(
      (file) => statSync(file).isFile() && readFileSync(file, "utf8").includes("${toBeWritten}"),
    );
    expect(unwritten).toEqual([]);
  });
});
`;

/** Makes the folder of a service, which can be offered as soon as its words are written, and a first test, which is red until then. */
export const newService = (root: string, serviceId: string): readonly string[] => {
  checkServiceName(serviceId);
  const folder = join("packages/domain/src/services", serviceId);
  if (existsSync(join(root, folder))) throw new Error(`there is a service ${serviceId} already`);
  const files = {
    [join(folder, "line.ts")]: lineOf(serviceId),
    [join(folder, "chart.ts")]: chartOf(serviceId),
    [join(folder, "leaflet.ts")]: leafletOf(serviceId),
    [join(folder, "messages.ts")]: messagesOf(serviceId),
    [join("test/domain/services", `${serviceId}.test.ts`)]: testOf(serviceId),
  };
  mkdirSync(join(root, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return Object.keys(files);
};
