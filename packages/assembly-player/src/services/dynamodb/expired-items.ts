import type { Activity, WorkSource } from "../../clock/activity.ts";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { TemplateModel } from "../../template/template-model.ts";
import { type EngineClient, EngineError } from "./engine-client.ts";
import { tableKind } from "./table-kind.ts";

/** DynamoDB promises to delete within a few days. */
const sweepEveryMs = 6 * 3_600_000;

export interface ExpiredItemsInputs {
  readonly model: TemplateModel;
  readonly engine: EngineClient;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly tableWritten: (tableName: string) => void;
  readonly log: (line: string) => void;
}

type Item = Readonly<Record<string, { readonly N?: string }>>;

/** Deletes what has outlived its time to live by the local clock: the engine never does. */
export const createExpiredItemsSweep = (inputs: ExpiredItemsInputs): WorkSource => {
  const { clock, activity } = inputs;
  const tables = inputs.model.all(tableKind).flatMap(({ ref, properties }) => {
    const { TimeToLiveSpecification: timeToLive } = properties;
    if (timeToLive === undefined || !timeToLive.Enabled) return [];
    return [
      { name: ref, attribute: timeToLive.AttributeName, keys: properties.KeySchema.map((key) => key.AttributeName) },
    ];
  });
  let dueMs = clock.nowMs() + sweepEveryMs;
  let isSweeping = false;

  const wake = (): void => {
    if (isSweeping || activity.isStopped || dueMs > clock.nowMs()) return;
    isSweeping = true;
    dueMs = clock.nowMs() + sweepEveryMs;
    const sweeping = Promise.all(tables.map((table) => sweep(table, inputs)))
      .catch((fault: unknown) => inputs.log(`sweeping expired items failed: ${String(fault)}`))
      .finally(() => {
        isSweeping = false;
      });
    void activity.track(sweeping);
  };
  return {
    name: "expired items",
    wake,
    isQuiet: () => !isSweeping && dueMs > clock.nowMs(),
    nextDueMs: () => (tables.length === 0 ? undefined : dueMs),
  };
};

interface SweptTable {
  readonly name: string;
  readonly attribute: string;
  readonly keys: readonly string[];
}

const sweep = async (
  { name, attribute, keys }: SweptTable,
  { engine, clock, tableWritten }: ExpiredItemsInputs,
): Promise<void> => {
  const condition = {
    ExpressionAttributeNames: { "#expiresAt": attribute },
    ExpressionAttributeValues: { ":now": { N: String(Math.floor(clock.nowMs() / 1000)) }, ":number": { S: "N" } },
  };
  let start: Item | undefined;
  do {
    const page = await engine.call<{ Items: Item[]; LastEvaluatedKey?: Item }>("Scan", {
      TableName: name,
      FilterExpression: "attribute_type(#expiresAt, :number) AND #expiresAt < :now",
      ...condition,
      ...(start !== undefined && { ExclusiveStartKey: start }),
    });
    for (const item of page.Items) {
      const Key = Object.fromEntries(keys.map((key) => [key, item[key]]));
      try {
        // Someone may have given it a longer life since it was read.
        const input = {
          ...condition,
          ConditionExpression: "attribute_type(#expiresAt, :number) AND #expiresAt < :now",
        };
        await engine.call("DeleteItem", { TableName: name, Key, ...input });
        tableWritten(name);
      } catch (fault) {
        if (!(fault instanceof EngineError) || fault.code !== "ConditionalCheckFailedException") throw fault;
      }
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
};
