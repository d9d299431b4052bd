import { log } from "@sip/functions/log";
import { setting } from "@sip/functions/setting";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import { probe } from "./probe.ts";

export const handler = scheduledHandler(() => {
  // A failed run would be tried again, and would be a dead letter long after the site is well again. The alarm counts
  // the fault in the log.
  return () => probe(setting("PUBLIC_URL")).catch((fault: unknown) => log.fault("probe-failed", fault));
});
