import type { ResourceKind } from "../template/resource-kind.ts";
import { apiKind } from "./apigatewayv2/api-kind.ts";
import { authorizerKind } from "./apigatewayv2/authorizer-kind.ts";
import { integrationKind } from "./apigatewayv2/integration-kind.ts";
import { routeKind } from "./apigatewayv2/route-kind.ts";
import { stageKind } from "./apigatewayv2/stage-kind.ts";
import { cdkMetadataKind } from "./cloudformation/cdk-metadata-kind.ts";
import { alarmKind } from "./cloudwatch/alarm-kind.ts";
import { compositeAlarmKind } from "./cloudwatch/composite-alarm-kind.ts";
import { dashboardKind } from "./cloudwatch/dashboard-kind.ts";
import { tableKind } from "./dynamodb/table-kind.ts";
import { eventBusKind } from "./events/event-bus-kind.ts";
import { ruleKind } from "./events/rule-kind.ts";
import { managedPolicyKind } from "./iam/managed-policy-kind.ts";
import { policyKind } from "./iam/policy-kind.ts";
import { roleKind } from "./iam/role-kind.ts";
import { aliasKind as kmsAliasKind } from "./kms/alias-kind.ts";
import { keyKind } from "./kms/key-kind.ts";
import { aliasKind } from "./lambda/alias-kind.ts";
import { eventInvokeConfigKind } from "./lambda/event-invoke-config-kind.ts";
import { eventSourceMappingKind } from "./lambda/event-source-mapping-kind.ts";
import { functionKind } from "./lambda/function-kind.ts";
import { layerVersionKind } from "./lambda/layer-version-kind.ts";
import { permissionKind } from "./lambda/permission-kind.ts";
import { versionKind } from "./lambda/version-kind.ts";
import { logGroupKind } from "./logs/log-group-kind.ts";
import { metricFilterKind } from "./logs/metric-filter-kind.ts";
import { scheduleGroupKind } from "./scheduler/schedule-group-kind.ts";
import { scheduleKind } from "./scheduler/schedule-kind.ts";
import { secretKind } from "./secretsmanager/secret-kind.ts";
import { subscriptionKind } from "./sns/subscription-kind.ts";
import { topicKind } from "./sns/topic-kind.ts";
import { topicPolicyKind } from "./sns/topic-policy-kind.ts";
import { queueKind } from "./sqs/queue-kind.ts";
import { queuePolicyKind } from "./sqs/queue-policy-kind.ts";

/** The resource types that the core plays by itself. */
export const coreKinds: readonly ResourceKind<unknown>[] = [
  apiKind,
  authorizerKind,
  integrationKind,
  routeKind,
  stageKind,
  cdkMetadataKind,
  alarmKind,
  compositeAlarmKind,
  dashboardKind,
  tableKind,
  eventBusKind,
  ruleKind,
  managedPolicyKind,
  policyKind,
  roleKind,
  kmsAliasKind,
  keyKind,
  aliasKind,
  eventInvokeConfigKind,
  eventSourceMappingKind,
  functionKind,
  layerVersionKind,
  permissionKind,
  versionKind,
  logGroupKind,
  metricFilterKind,
  scheduleGroupKind,
  scheduleKind,
  secretKind,
  subscriptionKind,
  topicKind,
  topicPolicyKind,
  queueKind,
  queuePolicyKind,
];
