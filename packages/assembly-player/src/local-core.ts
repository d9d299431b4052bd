import { createClockDriver } from "./clock/advance-clock.ts";
import { createActivity } from "./clock/create-activity.ts";
import type { LocalClock } from "./clock/local-clock.ts";
import type { LocalSystem } from "./local-system.ts";
import type { LocalBeforeStreams, LocalOptions } from "./player-options.ts";
import { createHttpApis } from "./services/apigatewayv2/http-apis.ts";
import { startEmbeddedEngine, tablesFileIn } from "./services/dynamodb/embedded-engine.ts";
import { createEngineClient } from "./services/dynamodb/engine-client.ts";
import { createExpiredItemsSweep } from "./services/dynamodb/expired-items.ts";
import { prepareTables } from "./services/dynamodb/prepare-tables.ts";
import { createStreamPositions } from "./services/dynamodb/stream-positions.ts";
import { createTableKeys } from "./services/dynamodb/table-keys.ts";
import { tableKind } from "./services/dynamodb/table-kind.ts";
import { tendStreamRecords } from "./services/dynamodb/tend-stream-records.ts";
import { createDynamodbEnd } from "./services/dynamodb/wire.ts";
import { createEventBuses } from "./services/events/event-buses.ts";
import { createEventsEnd } from "./services/events/wire.ts";
import { createRoleRights } from "./services/iam/role-rights.ts";
import { createAsyncInvocations } from "./services/lambda/async-invocations.ts";
import { createEventRetries } from "./services/lambda/event-retries.ts";
import { createEventSources } from "./services/lambda/event-sources.ts";
import { createFunctionPermissions } from "./services/lambda/function-permissions.ts";
import { createFunctions } from "./services/lambda/functions.ts";
import { createScheduler } from "./services/scheduler/scheduler.ts";
import { openSecrets } from "./services/secretsmanager/secrets.ts";
import { createSecretsEnd } from "./services/secretsmanager/wire.ts";
import type { MessageRecorder } from "./services/sns/message-recorder.ts";
import { createTopics } from "./services/sns/topics.ts";
import { createSnsEnd } from "./services/sns/wire.ts";
import { createDestinationSender } from "./services/sqs/create-destination-sender.ts";
import { createMessageQueues } from "./services/sqs/create-message-queues.ts";
import { createDeadLetterQueues } from "./services/sqs/dead-letter-queues.ts";
import { createQueueGrants } from "./services/sqs/queue-grants.ts";
import { createSqsEnd } from "./services/sqs/wire.ts";
import type { StateStore } from "./state/state-store.ts";
import type { TemplateModel } from "./template/template-model.ts";
import type { AwsFront } from "./wire/aws-front.ts";

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
  tableNames: model.all(tableKind).map(({ ref }) => ref),
  isFirstStart,
  functionEnvironment,
  secret,
  clock: clock.now,
});
