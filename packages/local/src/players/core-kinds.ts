import { alarm } from "./alarm.ts";
import { cdkMetadata } from "./cdk-metadata.ts";
import { compositeAlarm } from "./composite-alarm.ts";
import { dashboard } from "./dashboard.ts";
import { dynamodbTable } from "./dynamodb-table.ts";
import { eventBus } from "./event-bus.ts";
import { eventRule } from "./event-rule.ts";
import { httpApi } from "./http-api.ts";
import { httpAuthorizer } from "./http-authorizer.ts";
import { httpIntegration } from "./http-integration.ts";
import { httpRoute } from "./http-route.ts";
import { httpStage } from "./http-stage.ts";
import { iamManagedPolicy } from "./iam-managed-policy.ts";
import { iamPolicy } from "./iam-policy.ts";
import { iamRole } from "./iam-role.ts";
import { kmsAlias } from "./kms-alias.ts";
import { kmsKey } from "./kms-key.ts";
import { lambdaAlias } from "./lambda-alias.ts";
import { lambdaEventInvokeConfig } from "./lambda-event-invoke-config.ts";
import { lambdaEventSourceMapping } from "./lambda-event-source-mapping.ts";
import { lambdaFunction } from "./lambda-function.ts";
import { lambdaLayerVersion } from "./lambda-layer-version.ts";
import { lambdaPermission } from "./lambda-permission.ts";
import { lambdaVersion } from "./lambda-version.ts";
import { logGroup } from "./log-group.ts";
import { logMetricFilter } from "./log-metric-filter.ts";
import { queue } from "./queue.ts";
import { queuePolicy } from "./queue-policy.ts";
import type { ResourceKind } from "./resource-kind.ts";
import { schedule } from "./schedule.ts";
import { scheduleGroup } from "./schedule-group.ts";
import { secret } from "./secret.ts";
import { subscription } from "./subscription.ts";
import { topic } from "./topic.ts";
import { topicPolicy } from "./topic-policy.ts";

/** The resource types that the core plays by itself. */
export const coreKinds: readonly ResourceKind<unknown>[] = [
  alarm,
  cdkMetadata,
  compositeAlarm,
  dashboard,
  dynamodbTable,
  eventBus,
  eventRule,
  httpApi,
  httpAuthorizer,
  httpIntegration,
  httpRoute,
  httpStage,
  iamManagedPolicy,
  iamPolicy,
  iamRole,
  kmsAlias,
  kmsKey,
  lambdaAlias,
  lambdaEventInvokeConfig,
  lambdaEventSourceMapping,
  lambdaFunction,
  lambdaLayerVersion,
  lambdaPermission,
  lambdaVersion,
  logGroup,
  logMetricFilter,
  queue,
  queuePolicy,
  schedule,
  scheduleGroup,
  secret,
  subscription,
  topic,
  topicPolicy,
];
