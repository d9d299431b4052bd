import { type Chart, rowOf, stepsOf } from "./chart.ts";
import { chartFaults } from "./check-chart.ts";
import type { Leaflet } from "./leaflet.ts";
import type { Messages, MessageWords } from "./message-words.ts";
import { bookingMessages, pickUpMessages, promiseMessages } from "./said-always.ts";
import type { Service } from "./service.ts";

/** What is wrong with a service, each fault by the name of what is wrong; none where it can be offered. */
export const serviceFaults = (serviceId: string, service: Partial<Service>): string[] => {
  const { line, chart, leaflet, messages } = service;
  if (line === undefined || chart === undefined || leaflet === undefined || messages === undefined) {
    const missing = Object.entries({ line, chart, leaflet, messages }).flatMap(([part, is]) => (is ? [] : [part]));
    return missing.map((part) => `${serviceId} has no ${part}.ts`);
  }
  const strangers = Object.entries(service).filter(([, part]) => part.serviceId !== serviceId);
  if (strangers.length > 0) {
    return strangers.map(([part, { serviceId: other }]) => `${serviceId}: its ${part}.ts says that it is of ${other}`);
  }
  return [
    ...(Number.isInteger(line.number) && line.number >= 1 && line.number <= 15
      ? []
      : [`its number ${line.number} does not fit a booking code`]),
    ...languageFaults(service),
    ...chartFaults(chart),
    ...messageFaults(chart, messages),
    ...paperFaults(leaflet),
  ].map((fault) => `${serviceId}: ${fault}`);
};

/** Between services: numbers, letters of tickets and names of templates lead to one service each. */
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
      Object.values(messages.words).map(({ template }) => [messages.serviceId, template] as const),
    ),
  ),
];

const twice = (what: string, named: readonly (readonly [serviceId: string, value: string | number])[]): string[] =>
  named.flatMap(([serviceId, value], index) => {
    const before = named.slice(0, index).find(([, other]) => other === value);
    return before === undefined ? [] : [`${serviceId}: its ${what} ${value} is also that of ${before[0]}`];
  });

/** Whatever is written in one language is written in the other, wherever in a service it stands. */
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

const messageFaults = (chart: Chart, { words }: Messages): string[] => {
  const rows = stepsOf(chart).map((step) => [step, rowOf(chart, step)] as const);
  const has = (effect: string): boolean => rows.some(([, { clock }]) => clock === effect);
  const needed = [
    ...bookingMessages,
    ...(has("starts") ? promiseMessages : []),
    ...(rows.some(([, { opensPickUp }]) => opensPickUp) ? pickUpMessages : []),
  ];
  return [
    ...needed.filter((kind) => !Object.hasOwn(words, kind)).map((kind) => `it has no words for ${kind}`),
    ...rows.flatMap(([step, { tells }]) =>
      tells !== undefined && !Object.hasOwn(words, tells) ? [`it has no words for ${tells}, which ${step} tells`] : [],
    ),
    ...Object.entries(words).flatMap(([kind, message]) => channelFaults(kind, message)),
  ];
};

/** A message goes by WhatsApp, and by SMS where that fails: it has words for both, and a name that Meta knows it by. */
const channelFaults = (kind: string, message: Partial<MessageWords>): string[] =>
  (["template", "category", "whatsapp", "sms"] as const).flatMap((part) =>
    message[part] === undefined || message[part] === "" ? [`the message ${kind} has no ${part}`] : [],
  );

const paperFaults = ({ kinds, papers }: Leaflet): string[] => [
  ...(Object.keys(kinds).length === 0 ? ["it has no kind of application"] : []),
  ...Object.entries(kinds).flatMap(([kind, { papers: own, childPapers = [] }]) =>
    [...own, ...childPapers]
      .filter((paper) => !Object.hasOwn(papers, paper))
      .map((paper) => `the paper ${paper} of ${kind} has no name`),
  ),
];
