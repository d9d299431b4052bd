import { openBus } from "@sip/event-bus/open-bus";
import { publishFacts } from "@sip/event-bus/publish-facts";
import { changeBatchHandler } from "@sip/lambda-kit/change-batch-handler";
import { openDeadLetters } from "@sip/lambda-kit/dead-letters";
import { readConfig } from "@sip/lambda-kit/read-config";
import { Config } from "./config.ts";
import { factsOfChange } from "./facts-of-change.ts";
import { publishChanges } from "./publish-changes.ts";

export const handler = changeBatchHandler(() => {
  const config = readConfig(Config);
  const publish = publishFacts(openBus(config.BUS_NAME));
  return publishChanges(publish, factsOfChange, openDeadLetters(config.DEAD_LETTERS_URL));
});
