import type { FunctionName } from "@sip/functions/catalog";
import { scheduledRetriesMs } from "./aws-figures.ts";
import { changeFeed } from "./change-feed.ts";
import type { Deployment } from "./deployment.ts";
import { dice } from "./dice.ts";
import { engineLink } from "./engine-link.ts";
import { factBus } from "./fact-bus.ts";
import { factQueue } from "./fact-queue.ts";
import { gateway } from "./gateway.ts";
import { handlerLoader } from "./load-handler.ts";
import { modelTable } from "./model-table.ts";
import { partitions } from "./partitions.ts";
import { queueService } from "./queue-service.ts";
import { sandboxes } from "./sandboxes.ts";
import { spending } from "./spending.ts";
import { takeOverEnvironment } from "./take-over-environment.ts";
import { takeOverLog } from "./take-over-log.ts";
import { takeOverPlatform } from "./take-over-platform.ts";
import { virtualClock } from "./virtual-clock.ts";
import { type SaidMessage, whatsappEnd } from "./whatsapp-end.ts";
import { takeOverWire } from "./wire.ts";

export interface Secrets {
  readonly keys: string;
  readonly whatsapp: string;
  readonly origin: string;
}

export interface ModelOptions {
  readonly deployment: Deployment;
  readonly startsAt: string;
  readonly seed: number;
  readonly endpoint: string;
  readonly tableName: string;
  readonly secrets: Secrets;
  readonly originSecret: string;
  /** Functions that are played by a file in the folder `before`. */
  readonly handlers: Readonly<Record<string, string>>;
  readonly onSaid: (message: SaidMessage) => void;
}

export type ModelCloud = ReturnType<typeof openModelCloud>;

/**
 * AWS as far as it decides how much SIP bears: the functions of the catalog as they are, one sandbox beside the other, on a clock that
 * stands still while they compute. It takes this thread over for good.
 */
export const openModelCloud = (options: ModelOptions) => {
  const { deployment, startsAt, seed, endpoint, tableName, secrets } = options;
  const clock = virtualClock(Date.parse(startsAt));
  // Chances of their own for the world and for the code, so that a change in the one does not shift the other.
  const chance = dice(seed);
  takeOverPlatform(clock, dice(seed + 1));
  const log = takeOverLog();

  const functions = sandboxes({ clock, chance, deployment, load: handlerLoader(options.handlers) });
  const parts = partitions(clock, deployment.warm);
  const feeds = deployment.feeds.map((feed) =>
    changeFeed({ clock, chance, sandboxes: functions, feed, shards: parts.count }),
  );
  const queues = deployment.queues.map((queue) => factQueue({ clock, chance, sandboxes: functions, queue }));
  const bus = factBus(clock, chance, queues);
  const sendMessage = queueService(clock, chance, queues);
  const whatsapp = whatsappEnd(clock, chance, options.onSaid);
  const table = modelTable(
    { clock, chance, engine: engineLink(endpoint), tableName, partitions: parts },
    {
      told: [...new Set(deployment.feeds.flatMap(({ entities }) => entities))],
      tell: (change) => {
        for (const feed of feeds) feed.tell(change);
      },
    },
  );
  const spent = spending();

  takeOverEnvironment({
    TABLE_NAME: tableName,
    KEYS_SECRET_ID: "keys",
    WHATSAPP_SECRET_ID: "whatsapp",
    ORIGIN_SECRET_ID: "origin",
  });
  takeOverWire(clock, {
    sdk: async ({ sandbox }, service, operation, body) => {
      if (service === "AWSEvents" && operation === "PutEvents") return bus.put(body);
      if (service === "AmazonSQS" && operation === "SendMessage") return sendMessage(body);
      if (service !== "DynamoDB_20120810") throw new Error(`the model knows no ${service}.${operation}`);
      const { cost, ...answer } = await table(operation, body);
      spent.spend(sandbox.name, cost);
      return answer;
    },
    http: async (_run, url, { body }) => {
      if (url.hostname === "graph.facebook.com") return whatsapp.send(body);
      const id = url.searchParams.get("secretId") as keyof Secrets;
      await clock.pause(1);
      return Response.json({ SecretString: secrets[id] });
    },
  });

  /** A run that nobody waits for: where it fails it comes again. */
  const runByClock = async (name: FunctionName, scheduledAt: string): Promise<void> => {
    for (const waitMs of [...scheduledRetriesMs, 0]) {
      const { kind } = await functions.run(name, { scheduledAt });
      if (kind === "done") return;
      await clock.pause(waitMs);
    }
  };

  return {
    clock,
    call: gateway({ clock, chance, deployment, sandboxes: functions, originSecret: options.originSecret }),
    /** Starts what is to stand started around a release. */
    warmUp: (): void => {
      for (const [name, { warmAtRelease = 0 }] of Object.entries(deployment.functions))
        functions.warm(name, warmAtRelease);
    },
    runByClock,
    figures: () => ({
      functions: Object.fromEntries(functions.counts),
      busyAtMost: functions.busyAtMost(),
      spent: Object.fromEntries(spent.byFunction),
      hottest: { writeUnits: parts.hottest("writeUnits"), readUnits: parts.hottest("readUnits") },
      feeds: deployment.feeds.map(({ functionName }, index) => ({
        functionName,
        longestMs: feeds[index]?.longestMs() ?? 0,
        waiting: feeds[index]?.waiting() ?? 0,
      })),
      queues: deployment.queues.map(({ functionName }, index) => ({
        functionName,
        waiting: queues[index]?.waiting() ?? 0,
        dead: queues[index]?.dead() ?? 0,
        receives: queues[index]?.receives() ?? 0,
      })),
      bus: { events: bus.events(), longestWaitMs: bus.longestWaitMs() },
      whatsappRefused: whatsapp.refused(),
      log,
    }),
  };
};
