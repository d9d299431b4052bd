import type { StateStore } from "../../state/state-store.ts";
import { AwsRefusal } from "../../wire/aws-refusal.ts";
import { type JsonEnd, jsonAnswer } from "../../wire/wire-end.ts";
import type { EventBuses } from "./event-buses.ts";

interface Entry {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly EventBusName?: string;
  readonly Resources?: readonly string[];
  /** Seconds. */
  readonly Time?: number;
}

const maxEntries = 10;
const maxRequestBytes = 256 * 1024;

/** EventBridge's PutEvents: answered when everything that the matching rules deliver is committed. */
export const createEventsEnd = (buses: EventBuses, state: StateStore): JsonEnd => ({
  protocol: "json",
  target: "AWSEvents",
  answer: (operation, body, caller) => {
    if (operation !== "PutEvents") {
      throw new AwsRefusal("UnknownOperationException", `the local run does not play events:${operation}`);
    }
    const { Entries = [] } = JSON.parse(body.toString("utf8")) as { Entries?: readonly Entry[] };
    if (Entries.length === 0 || Entries.length > maxEntries) {
      throw new AwsRefusal("ValidationException", `Entries must have 1 to ${maxEntries} members`);
    }
    if (body.length > maxRequestBytes)
      throw new AwsRefusal("ValidationException", "Total size of the entries is too large");
    const busArns = Entries.map(({ EventBusName = "default" }) => buses.arnOf(EventBusName));
    for (const busArn of busArns) if (busArn !== undefined) caller.require("events:PutEvents", busArn);
    const results = state.transaction(() => Entries.map((entry, index) => put(entry, busArns[index], buses)));
    const failedCount = results.filter((result) => "ErrorCode" in result).length;
    return jsonAnswer({ FailedEntryCount: failedCount, Entries: results }, "application/x-amz-json-1.1");
  },
});

type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

const put = (entry: Entry, busArn: string | undefined, buses: EventBuses): EntryResult => {
  const { Source, DetailType, Detail, Resources = [], Time } = entry;
  if (busArn === undefined) {
    return { ErrorCode: "ResourceNotFoundException", ErrorMessage: `Event bus ${entry.EventBusName} does not exist.` };
  }
  if (!Source || !DetailType || Detail === undefined) {
    return { ErrorCode: "InvalidArgument", ErrorMessage: "Parameters Source, DetailType and Detail are required." };
  }
  if (!isJsonObject(Detail)) return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
  const time = Time === undefined ? undefined : new Date(Time * 1000);
  return {
    EventId: buses.put(busArn, { source: Source, detailType: DetailType, detail: Detail, resources: Resources, time }),
  };
};

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};
