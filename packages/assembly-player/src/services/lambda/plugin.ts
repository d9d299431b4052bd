import type { Plugin } from "../../plugin.ts";
import type { Caller } from "../../wire/caller.ts";
import { dynamodb } from "../dynamodb/plugin.ts";
import { iam } from "../iam/plugin.ts";
import { sqs } from "../sqs/plugin.ts";
import { aliasKind } from "./alias-kind.ts";
import { type AsyncInvocations, createAsyncInvocations } from "./async-invocations.ts";
import { createCaller } from "./caller.ts";
import { eventInvokeConfigKind } from "./event-invoke-config-kind.ts";
import { createEventRetries } from "./event-retries.ts";
import { eventSourceMappingKind } from "./event-source-mapping-kind.ts";
import { createEventSources } from "./event-sources.ts";
import { functionKind } from "./function-kind.ts";
import { createFunctionPermissions, type FunctionPermissions } from "./function-permissions.ts";
import { createFunctions, type Functions } from "./functions.ts";
import { layerVersionKind } from "./layer-version-kind.ts";
import { permissionKind } from "./permission-kind.ts";
import { versionKind } from "./version-kind.ts";

export interface LambdaPart {
  readonly functions: Functions;
  readonly permissions: FunctionPermissions;
  readonly invocations: AsyncInvocations;
  /** The function that holds these credentials. */
  callerOf(accessKeyId: string): Caller | undefined;
}

export const lambda: Plugin<LambdaPart> = {
  name: "lambda",
  summary: "Node.js functions, each in a thread of its own; retries, destinations; streams and queues that they read",
  kinds: [
    functionKind,
    aliasKind,
    versionKind,
    layerVersionKind,
    permissionKind,
    eventSourceMappingKind,
    eventInvokeConfigKind,
  ],
  deadLetterArns: (model) => [
    ...model.all(functionKind).map(({ properties }) => properties.DeadLetterConfig?.TargetArn),
    ...[...model.all(eventSourceMappingKind), ...model.all(eventInvokeConfigKind)].map(
      ({ properties }) => properties.DestinationConfig?.OnFailure?.Destination,
    ),
  ],
  open: (play) => {
    const { model, log, isFirstStart, part } = play;
    const rights = part(iam);
    const functions = createFunctions({ ...play, rights });
    const retries = createEventRetries(model, functions, part(sqs).destinations, log);
    const invocations = createAsyncInvocations({ ...play, functions, retries });
    return {
      part: {
        functions,
        permissions: createFunctionPermissions(model, functions),
        invocations,
        callerOf: (accessKeyId) => {
          const found = functions.byAccessKey(accessKeyId);
          return found === undefined ? undefined : createCaller(found, rights, log);
        },
      },
      live: async () => {
        const eventSources = await createEventSources({
          ...play,
          ...part(dynamodb),
          ...part(sqs),
          functions,
          rights,
          startsBehindSeed: isFirstStart,
        });
        part(dynamodb).onWritten(eventSources.tableWritten);
        return [...eventSources.sources, invocations];
      },
      stop: functions.stop,
    };
  },
};
