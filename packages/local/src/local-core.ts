import type { AwsFront } from "./aws/aws-front.ts";
import { createDynamodbEnd } from "./aws/dynamodb-end.ts";
import { createEventsEnd } from "./aws/events-end.ts";
import type { MessageRecorder } from "./aws/message-recorder.ts";
import { createRoleRights } from "./aws/role-rights.ts";
import { openSecrets } from "./aws/secrets.ts";
import { createSecretsEnd } from "./aws/secrets-end.ts";
import { createSnsEnd } from "./aws/sns-end.ts";
import { createSqsEnd } from "./aws/sqs-end.ts";
import { createTableKeys } from "./aws/table-keys.ts";
import { createEventBuses } from "./bus/event-buses.ts";
import { createTopics } from "./bus/topics.ts";
import { createClockDriver } from "./clock/advance-clock.ts";
import { createActivity } from "./clock/create-activity.ts";
import type { LocalClock } from "./clock/local-clock.ts";
import { startEmbeddedEngine, tablesFileIn } from "./engine/embedded-engine.ts";
import { createEngineClient } from "./engine/engine-client.ts";
import { createExpiredItemsSweep } from "./engine/expired-items.ts";
import { prepareTables } from "./engine/prepare-tables.ts";
import { tendStreamRecords } from "./engine/tend-stream-records.ts";
import { createHttpApis } from "./http/http-apis.ts";
import { createAsyncInvocations } from "./lambda/async-invocations.ts";
import { createEventRetries } from "./lambda/event-retries.ts";
import { createFunctionPermissions } from "./lambda/function-permissions.ts";
import { createFunctions } from "./lambda/functions.ts";
import type { LocalBeforeStreams, LocalOptions } from "./local-options.ts";
import type { LocalSystem } from "./local-system.ts";
import { dynamodbTable } from "./players/dynamodb-table.ts";
import { createDestinationSender } from "./queues/create-destination-sender.ts";
import { createMessageQueues } from "./queues/create-message-queues.ts";
import { createDeadLetterQueues } from "./queues/dead-letter-queues.ts";
import { createQueueGrants } from "./queues/queue-grants.ts";
import { createScheduler } from "./schedules/scheduler.ts";
import type { StateStore } from "./state/state-store.ts";
import { createEventSources } from "./streams/event-sources.ts";
import { createStreamPositions } from "./streams/stream-positions.ts";
import type { TemplateModel } from "./template/template-model.ts";

export interface LocalCoreInputs {
  readonly options: LocalOptions;
  readonly origin: string;
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly awsFront: AwsFront;
  readonly recorder: MessageRecorder;
  /** Run in reverse when the run ends, or when it cannot start. */
  readonly endings: (() => unknown)[];
}

export interface LocalCore {
  readonly system: LocalSystem;
  /** Reads streams and queues, and lets schedules run. */
  live(): void;
}

/** How long an ending run waits for what is under way. */
const STOP_PATIENCE_MS = 5_000;
/** Writes that came past the local AWS front (from another process) are found this often. */
const FOREIGN_WRITES_EVERY_MS = 1_000;

/** Everything that the template needs to live: engine, functions, bus, queues, schedules. It lives when `live` is called. */
export const buildLocalCore = async (inputs: LocalCoreInputs): Promise<LocalCore> => {
  const { options, model, state, clock, awsFront, endings } = inputs;
  const { dataDir, log } = options;
  const activity = createActivity();
  const rights = createRoleRights(model, options.rightsWatch);
  const positions = createStreamPositions(state);

  const embedded =
    options.dynamodbEndpoint === undefined ? await startEmbeddedEngine(tablesFileIn(dataDir), log) : undefined;
  endings.push(() => embedded?.stop());
  const engine = createEngineClient(embedded?.endpoint ?? options.dynamodbEndpoint ?? "");
  endings.push(engine.close);
  await prepareTables(engine, model);
  if (embedded !== undefined) tendStreamRecords(embedded.databaseFile, positions.readByAll());

  const functions = createFunctions({ model, rights, clock, activity, awsEndpoint: awsFront.endpoint, dataDir, log });
  endings.push(functions.stop);
  const permissions = createFunctionPermissions(model, functions);
  const queues = createMessageQueues(model, state, clock);
  const grants = createQueueGrants(model, queues);
  const destinations = createDestinationSender(queues, rights);
  const shared = { model, state, clock, activity, functions, rights, queues, destinations, permissions, grants, log };
  const retries = createEventRetries(model, functions, destinations, log);
  const invocations = createAsyncInvocations({ ...shared, retries });
  const buses = createEventBuses({ ...shared, invocations });
  const topics = createTopics({ ...shared, invocations, recorder: inputs.recorder });
  const secrets = openSecrets(model, state);
  const apis = createHttpApis({ ...shared, dataDir, limits: options.limits });
  endings.push(apis.close);
  const scheduler = createScheduler({ ...shared, invocations });

  const secretValue = (idOrArn: string): string => {
    const found = secrets.find(idOrArn);
    if (found === undefined) throw new Error(`there is no secret ${idOrArn}`);
    return found.value;
  };
  const isFirstStart = isFirst(state);
  await options.beforeStreams?.(
    beforeStreamsOf(
      inputs,
      engine.endpoint,
      isFirstStart,
      secretValue,
      (name) => functions.requireRunnable(name).environment,
    ),
  );
  const eventSources = await createEventSources({ ...shared, engine, positions, startsBehindSeed: isFirstStart });
  state.run("INSERT INTO life (id, began_at) VALUES (1, ?) ON CONFLICT (id) DO NOTHING", clock.nowMs());

  const { tableWritten } = eventSources;
  awsFront.open({
    functions,
    rights,
    dynamodb: createDynamodbEnd({
      engine,
      region: model.region,
      accountId: model.accountId,
      tableKeys: createTableKeys(model),
      tableWritten,
    }),
    events: createEventsEnd(buses, state),
    sqs: createSqsEnd(queues, state),
    sns: createSnsEnd(topics, state),
    secret: createSecretsEnd(secrets),
    clock,
    log,
  });

  const driver = createClockDriver(clock, activity, state);
  const system: LocalSystem = {
    origin: inputs.origin,
    options,
    model,
    state,
    clock,
    activity,
    api: apis.handler,
    advanceTo: driver.advanceTo,
    secret: secretValue,
    queues: createDeadLetterQueues(model, queues),
  };
  return {
    system,
    live: () => {
      const expiredItems = createExpiredItemsSweep({ model, engine, clock, activity, tableWritten, log });
      for (const source of [...eventSources.sources, invocations, scheduler, expiredItems]) activity.addSource(source);
      driver.start();
      const foreignWrites = setInterval(eventSources.anyTableWritten, FOREIGN_WRITES_EVERY_MS);
      endings.push(async () => {
        clearInterval(foreignWrites);
        driver.stop();
        await activity.stop(STOP_PATIENCE_MS);
      });
    },
  };
};

const isFirst = (state: StateStore): boolean => {
  state.migrate("life-1", ["CREATE TABLE life (id INTEGER PRIMARY KEY, began_at INTEGER NOT NULL) STRICT"]);
  return state.get("SELECT 1 FROM life") === undefined;
};

const beforeStreamsOf = (
  { model, clock }: LocalCoreInputs,
  endpoint: string,
  isFirstStart: boolean,
  secret: (idOrArn: string) => string,
  functionEnvironment: LocalBeforeStreams["functionEnvironment"],
): LocalBeforeStreams => ({
  endpoint,
  region: model.region,
  tableNames: model.all(dynamodbTable).map(({ ref }) => ref),
  isFirstStart,
  functionEnvironment,
  secret,
  clock: clock.now,
});
