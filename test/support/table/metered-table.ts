import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import type { Table } from "@sip/storage-dynamodb/table";
import { clientFor } from "./table.ts";

export interface Meter {
  requests: number;
  writeUnits: number;
  readUnits: number;
  /** Names of the operations, in order. */
  operations: string[];
}

/**
 * The same table through a client of its own that counts what it costs: requests as they leave (retries included) and
 * capacity as the engine reports it. A write that fails its condition reports nothing; DynamoDB bills it one unit.
 */
export const meteredTable = (table: Table, endpoint: string): { readonly table: Table; readonly meter: Meter } => {
  const client = clientFor(endpoint);
  const meter: Meter = { requests: 0, writeUnits: 0, readUnits: 0, operations: [] };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: "TOTAL" };
      const { commandName = "" } = context;
      try {
        const answer = await next({ ...args, input });
        count(meter, commandName, answer.output);
        return answer;
      } catch (fault) {
        if (fault instanceof Error && fault.name === "ConditionalCheckFailedException") meter.writeUnits += 1;
        throw fault;
      } finally {
        meter.operations.push(commandName.replace(/Command$/, ""));
      }
    },
    { step: "initialize", name: "meter" },
  );
  client.middlewareStack.add(
    (next) => (args) => {
      meter.requests += 1;
      return next(args);
    },
    { step: "finalizeRequest", name: "meterRequests", priority: "low" },
  );
  return { table: { client, name: table.name }, meter };
};

const isRead = (commandName: string): boolean => /^(Get|BatchGet|Query|Scan|TransactGet)/.test(commandName);

/** An answer says what it cost; transactions and batches say it as a list. */
const count = (meter: Meter, commandName: string, output: object): void => {
  const consumed =
    "ConsumedCapacity" in output ? (output.ConsumedCapacity as ConsumedCapacity | ConsumedCapacity[]) : [];
  const units = [consumed].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  if (isRead(commandName)) meter.readUnits += units;
  else meter.writeUnits += units;
};

export const costOf = async (meter: Meter, work: () => Promise<unknown>): Promise<Omit<Meter, "operations">> => {
  const before = { ...meter };
  await work();
  return {
    requests: meter.requests - before.requests,
    writeUnits: meter.writeUnits - before.writeUnits,
    readUnits: meter.readUnits - before.readUnits,
  };
};
