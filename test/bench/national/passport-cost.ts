import type { Figure } from "../report.ts";
import type { Played } from "./play-model.ts";
import { usd } from "./prices.ts";

/** What one passport takes, counted. */
export interface PassportCost {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly runs: number;
  readonly gigabyteSeconds: number;
  readonly requests: number;
  readonly events: number;
  readonly queueRequests: number;
  readonly logBytes: number;
  readonly messages: number;
}

/** A message in a queue is sent, received and deleted; several may share a receive. */
const requestsOfMessage = 2;

export const passportCost = ({ outcome, figures }: Played<"passport">): PassportCost => {
  const spent = Object.values(figures.spent);
  const functions = Object.values(figures.functions);
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
  return {
    writeUnits: sum(spent.map(({ writeUnits }) => writeUnits)),
    readUnits: sum(spent.map(({ readUnits }) => readUnits)),
    runs: sum(functions.map(({ runs }) => runs)),
    gigabyteSeconds: sum(functions.map(({ gigabyteSeconds }) => gigabyteSeconds)),
    requests: outcome.requests,
    events: figures.bus.events,
    queueRequests: figures.bus.events * requestsOfMessage + sum(figures.queues.map(({ receives }) => receives)),
    logBytes: figures.log.bytes,
    messages: outcome.messages,
  };
};

const awsUsd = (cost: PassportCost): number =>
  cost.writeUnits * usd.tableWriteUnit +
  cost.readUnits * usd.tableReadUnit +
  cost.requests * (usd.apiRequest + usd.siteRequest) +
  cost.runs * usd.functionRun +
  cost.gigabyteSeconds * usd.functionGigabyteSecond +
  cost.events * usd.busEvent +
  cost.queueRequests * usd.queueRequest +
  (cost.logBytes / 1e9) * usd.logGigabyte;

/** What was estimated on 27 November 2026 is the gate: a passport that costs more has got dearer. */
const estimate = { writeUnits: 180, events: 15, messages: 6 } as const;

export const passportFigures = (cost: PassportCost): readonly Figure[] => [
  {
    name: "a passport, straight on: write units, read units of the table",
    value: `${cost.writeUnits}, ${cost.readUnits}`,
    gate: { text: `<= ${estimate.writeUnits} written`, isPassed: cost.writeUnits <= estimate.writeUnits },
  },
  {
    name: "a passport: runs of functions, requests to the API, facts, messages",
    value: `${cost.runs}, ${cost.requests}, ${cost.events}, ${cost.messages}`,
    gate: {
      text: `<= ${estimate.events} facts, ${estimate.messages} messages`,
      isPassed: cost.events <= estimate.events && cost.messages === estimate.messages,
    },
  },
  {
    name: "a passport: USD for AWS, USD for WhatsApp",
    value: `${awsUsd(cost).toFixed(5)}, ${(cost.messages * usd.whatsappMessage).toFixed(3)}`,
  },
];
