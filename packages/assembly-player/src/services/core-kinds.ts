import type { ResourceKind } from "../template/resource-kind.ts";
import { httpApi } from "./apigatewayv2/api-kind.ts";
import { httpAuthorizer } from "./apigatewayv2/authorizer-kind.ts";
import { httpIntegration } from "./apigatewayv2/integration-kind.ts";
import { httpRoute } from "./apigatewayv2/route-kind.ts";
import { httpStage } from "./apigatewayv2/stage-kind.ts";
import { cdkMetadata } from "./cloudformation/cdk-metadata-kind.ts";
import { alarm } from "./cloudwatch/alarm-kind.ts";
import { compositeAlarm } from "./cloudwatch/composite-alarm-kind.ts";
import { dashboard } from "./cloudwatch/dashboard-kind.ts";
import { dynamodbTable } from "./dynamodb/table-kind.ts";
import { eventBus } from "./events/event-bus-kind.ts";
import { eventRule } from "./events/rule-kind.ts";
import { iamManagedPolicy } from "./iam/managed-policy-kind.ts";
import { iamPolicy } from "./iam/policy-kind.ts";
import { iamRole } from "./iam/role-kind.ts";
import { kmsAlias } from "./kms/alias-kind.ts";
import { kmsKey } from "./kms/key-kind.ts";
import { lambdaAlias } from "./lambda/alias-kind.ts";
import { lambdaEventInvokeConfig } from "./lambda/event-invoke-config-kind.ts";
import { lambdaEventSourceMapping } from "./lambda/event-source-mapping-kind.ts";
import { lambdaFunction } from "./lambda/function-kind.ts";
import { lambdaLayerVersion } from "./lambda/layer-version-kind.ts";
import { lambdaPermission } from "./lambda/permission-kind.ts";
import { lambdaVersion } from "./lambda/version-kind.ts";
import { logGroup } from "./logs/log-group-kind.ts";
import { logMetricFilter } from "./logs/metric-filter-kind.ts";
import { scheduleGroup } from "./scheduler/schedule-group-kind.ts";
import { schedule } from "./scheduler/schedule-kind.ts";
import { secret } from "./secretsmanager/secret-kind.ts";
import { subscription } from "./sns/subscription-kind.ts";
import { topic } from "./sns/topic-kind.ts";
import { topicPolicy } from "./sns/topic-policy-kind.ts";
import { queue } from "./sqs/queue-kind.ts";
import { queuePolicy } from "./sqs/queue-policy-kind.ts";

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
