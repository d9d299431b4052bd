import { rowOf, stepsOf } from "./chart.ts";
import { chartFaults } from "./check-chart.ts";
import { messageFaults } from "./check-messages.ts";
import type { Leaflet } from "./leaflet.ts";
import type { Line } from "./line.ts";
import type { Service } from "./service.ts";

/** What is wrong with a service, each fault with the name of its part; none if it can be offered. */
export const serviceFaults = (serviceId: string, service: Partial<Service>): string[] => {
  if (!isWhole(service)) return partsMissing(service).map((part) => `${serviceId} has no ${part}.ts`);
  const strangers = Object.entries(service).filter(([, part]) => part.serviceId !== serviceId);
  if (strangers.length > 0) {
    return strangers.map(([part, { serviceId: other }]) => `${serviceId}: its ${part}.ts says that it is of ${other}`);
  }
  const unsaid = [...languageFaults(service), ...wordlessFaults(service)];
  if (unsaid.length > 0) return unsaid.map((fault) => `${serviceId}: ${fault}`);
  return [
    ...lineFaults(service.line),
    ...chartFaults(service.chart),
    ...messageFaults(service),
    ...paperFaults(service.leaflet),
  ].map((fault) => `${serviceId}: ${fault}`);
};

const partsMissing = (service: Partial<Service>): string[] =>
  (["line", "chart", "leaflet", "messages"] as const).filter((part) => service[part] === undefined);

const isWhole = (service: Partial<Service>): service is Service => partsMissing(service).length === 0;

/** Between services: a number, a ticket letter and a template name belong to one service only. */
export const sharedFaults = (services: readonly Service[]): string[] => [
  ...twice(
    "number",
    services.map(({ line }) => [line.serviceId, line.number]),
  ),
  ...twice(
    "ticket letter",
    services.flatMap(({ line }) => Object.values(line.letters).map((letter) => [line.serviceId, letter] as const)),
  ),
  ...twice(
    "template",
    services.flatMap(({ messages }) =>
      Object.values(messages.templates).map(({ name }) => [messages.serviceId, name] as const),
    ),
  ),
];

const twice = (what: string, named: readonly (readonly [serviceId: string, value: string | number])[]): string[] =>
  named.flatMap(([serviceId, value], index) => {
    const before = named.slice(0, index).find(([, other]) => other === value);
    return before === undefined ? [] : [`${serviceId}: its ${what} ${value} is also that of ${before[0]}`];
  });

/** Every text that is written in one language must be written in the other too, anywhere in a service. */
const languageFaults = (part: unknown, path = ""): string[] => {
  if (typeof part !== "object" || part === null || "safeParse" in part) return [];
  const isBilingual = "id" in part || "en" in part;
  if (!isBilingual) {
    return Object.entries(part).flatMap(([name, value]) =>
      languageFaults(value, path === "" ? name : `${path}.${name}`),
    );
  }
  return ["id", "en"].flatMap((language) => {
    const text: unknown = Object.getOwnPropertyDescriptor(part, language)?.value;
    return typeof text === "string" && text.trim() !== "" ? [] : [`${path} has no words in "${language}"`];
  });
};

/**
 * A start reads the files as they are, perhaps before anybody compiled them: words that are always shown must be there.
 */
const wordlessFaults = ({ chart, leaflet }: Service): string[] => {
  const needed: Readonly<Record<string, unknown>> = {
    "chart.thing": chart.thing,
    "leaflet.name": leaflet.name,
    "leaflet.kindQuestion": leaflet.kindQuestion,
    ...Object.fromEntries(
      stepsOf(chart).flatMap((step) => {
        const { words, forApplicant } = rowOf(chart, step);
        return Object.entries({ words, forApplicant }).map(([part, said]) => [`chart.rows.${step}.${part}`, said]);
      }),
    ),
    ...Object.fromEntries(
      Object.entries(leaflet.kinds).map(([kind, { words }]) => [`leaflet.kinds.${kind}.words`, words]),
    ),
  };
  return Object.entries(needed).flatMap(([path, words]) => (words === undefined ? [`${path} is missing`] : []));
};

const lineFaults = ({ number, letters }: Line): string[] => [
  ...(Number.isInteger(number) && number >= 1 && number <= 15
    ? []
    : [`its number ${number} does not fit a booking code`]),
  ...(Object.keys(letters).length === 0 ? ["it has no letter for its tickets"] : []),
  ...Object.values(letters)
    .filter((letter) => !/^[A-Z]$/.test(letter))
    .map((letter) => `"${letter}" is not one capital letter for its tickets`),
];

/**
 * People bring at least the paper that identifies them; messages about a visit name the papers. Of a child's they say
 * what no adult of the booking brings, whatever kinds the booking is for: if that were nothing, they would have a hole.
 */
const paperFaults = ({ kinds, papers, children }: Leaflet): string[] => [
  ...(Object.keys(kinds).length === 0 ? ["it has no kind of application"] : []),
  ...(children === undefined && Object.values(kinds).some(({ childPapers }) => childPapers !== undefined)
    ? ["it says what children bring, and not who is a child"]
    : []),
  ...Object.entries(kinds)
    .filter(([, { childPapers }]) => children !== undefined && childPapers?.every(isOfAdults(kinds)))
    .map(([kind]) => `a child brings for ${kind} nothing that no adult brings`),
  ...Object.entries(kinds).flatMap(([kind, { papers: own, childPapers = own }]) => [
    ...(own.length === 0 || childPapers.length === 0 ? [`${kind} asks for no paper`] : []),
    ...[...new Set([...own, ...childPapers])]
      .filter((paper) => papers[paper]?.name === undefined)
      .map((paper) => `the paper ${paper} of ${kind} has no name`),
  ]),
];

const isOfAdults =
  (kinds: Leaflet["kinds"]) =>
  (paper: string): boolean =>
    Object.values(kinds).some(({ papers }) => papers.includes(paper));
