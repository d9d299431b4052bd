/**
 * Takes the place of the AWS SDK's default credential chain in the Lambdas' bundles (infra/bundle.ts). Lambda always hands
 * the role's credentials over in the environment; they are read anew for every client.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export const defaultProvider = () => async () => ({
  accessKeyId: environmentValue("AWS_ACCESS_KEY_ID"),
  secretAccessKey: environmentValue("AWS_SECRET_ACCESS_KEY"),
  ...(process.env.AWS_SESSION_TOKEN !== undefined && { sessionToken: process.env.AWS_SESSION_TOKEN }),
});

const environmentValue = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`environment: ${name} is missing`);
  return value;
};
