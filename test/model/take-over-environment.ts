import { currentRun } from "./sandbox.ts";

const credentials = {
  AWS_REGION: "ap-southeast-3",
  AWS_ACCESS_KEY_ID: "model",
  AWS_SECRET_ACCESS_KEY: "model",
};

/**
 * Lets each function read its own environment, although they share this thread. What the template leaves to AWS (the table's
 * name, the secrets' ids) is named by `resources`.
 */
export const takeOverEnvironment = (resources: Readonly<Record<string, string>>): void => {
  const platform: NodeJS.ProcessEnv = { ...process.env, ...credentials };
  const read = (name: string): string | undefined => {
    const own = currentRun.getStore()?.sandbox.deployed.environment[name];
    return own === undefined ? platform[name] : (resources[name] ?? own);
  };
  process.env = new Proxy(platform, {
    get: (_, name) => read(String(name)),
    has: (_, name) => read(String(name)) !== undefined,
  });
};
