import { environmentVariable } from "./environment-variable.ts";

/**
 * Replaces the AWS SDK's default credential chain in the Lambdas' bundles (infra/bundle.ts). Lambda always gives the
 * role's credentials in the environment; every client reads them anew.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export const defaultProvider = () => async () => ({
  accessKeyId: environmentVariable("AWS_ACCESS_KEY_ID"),
  secretAccessKey: environmentVariable("AWS_SECRET_ACCESS_KEY"),
  ...(process.env.AWS_SESSION_TOKEN !== undefined && { sessionToken: process.env.AWS_SESSION_TOKEN }),
});
