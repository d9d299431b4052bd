import { logFault } from "@sip/lambda-kit/log";
import { readConfig } from "@sip/lambda-kit/read-config";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { Config } from "./config.ts";
import { probe } from "./probe.ts";

export const handler = scheduledHandler(() => {
  const { PUBLIC_URL } = readConfig(Config);
  // A run that failed would be tried again, and lie dead long after the site is well. The alarm counts the fault in the log.
  return () => probe(PUBLIC_URL).catch((fault: unknown) => logFault("site-not-well", fault));
});
