/**
 * A line for each request, without personal data: the route and not the path (paths contain tracking codes), no network
 * address, no user agent, no token.
 */
export const accessLogFields = {
  requestId: "$context.requestId",
  // Lambda's own id of the run: lines about a run without time or memory name only this one.
  runId: "$context.awsEndpointRequestId",
  requestedAt: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  latencyMilliseconds: "$context.responseLatency",
  integrationLatencyMilliseconds: "$context.integrationLatency",
  responseBytes: "$context.responseLength",
  gatewayError: "$context.error.message",
  integrationError: "$context.integrationErrorMessage",
  authorizerError: "$context.authorizer.error",
} as const;

export type AccessLogField = keyof typeof accessLogFields;
