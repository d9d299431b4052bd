/**
 * A line for each request, without anything personal: the route and not the path (paths carry tracking codes), no network
 * address, no agent, no token.
 */
export const accessLogFields = {
  requestId: "$context.requestId",
  // Lambda's own id of the function's run, which its lines about a run out of time or memory name alone.
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
