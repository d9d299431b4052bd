/**
 * Replaces `@aws-sdk/middleware-endpoint-discovery` in the Lambdas' bundles. DynamoDB's client configures it at each
 * start, but no command uses it any more; the real one has an LRU library, 10 kB in all.
 */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;

// biome-ignore lint/style/useNamingConvention: the SDK imports it by this name.
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};
