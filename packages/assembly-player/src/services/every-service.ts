import type { Plugin } from "../plugin.ts";
import { apigatewayv2 } from "./apigatewayv2/plugin.ts";
import { cloudformation } from "./cloudformation/plugin.ts";
import { cloudfront } from "./cloudfront/plugin.ts";
import { cloudwatch } from "./cloudwatch/plugin.ts";
import { cognito } from "./cognito/plugin.ts";
import { dynamodb } from "./dynamodb/plugin.ts";
import { events } from "./events/plugin.ts";
import { iam } from "./iam/plugin.ts";
import { kms } from "./kms/plugin.ts";
import { lambda } from "./lambda/plugin.ts";
import { logs } from "./logs/plugin.ts";
import { s3 } from "./s3/plugin.ts";
import { scheduler } from "./scheduler/plugin.ts";
import { secretsmanager } from "./secretsmanager/plugin.ts";
import { sns } from "./sns/plugin.ts";
import { sqs } from "./sqs/plugin.ts";
import { wafv2 } from "./wafv2/plugin.ts";

/** The services of AWS that are played, in the order in which they are opened: each asks only those before it. */
export const everyService: readonly Plugin[] = [
  cloudformation,
  cloudwatch,
  kms,
  logs,
  iam,
  secretsmanager,
  dynamodb,
  sqs,
  lambda,
  events,
  sns,
  scheduler,
  apigatewayv2,
  cognito,
  s3,
  wafv2,
  cloudfront,
];
