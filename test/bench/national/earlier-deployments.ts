import { coldTablePerSecond } from "../../model/aws-figures.ts";
import type { Deployment } from "../../model/deployment.ts";

/** A table as it is when it is new, with four partitions. */
export const asNew = (deployment: Deployment): Deployment => ({ ...deployment, warm: coldTablePerSecond });

/** Nobody's seat in Lambda is kept, and nothing stands started. */
export const withoutPlaces = (deployment: Deployment): Deployment => ({
  ...deployment,
  functions: Object.fromEntries(
    Object.entries(deployment.functions).map(([name, { reserved: _, warmAtRelease: __, ...rest }]) => [name, rest]),
  ),
});

/** A shard of the stream is read by one at a time. */
export const oneReader = (deployment: Deployment): Deployment => ({
  ...deployment,
  feeds: deployment.feeds.map((feed) => ({ ...feed, batchesOfShard: 1 })),
});

/** Codes wait in the queue of all other notices. */
export const oneQueue = (deployment: Deployment): Deployment => {
  const { "send-notice": notice, "send-code": code } = deployment.functions;
  if (notice === undefined || code === undefined) throw new Error("nobody says anything");
  const environment = { ...code.environment, ...notice.environment };
  return {
    ...deployment,
    functions: { ...deployment.functions, "send-notice": { ...notice, environment, memoryMegabytes: 512 } },
    queues: deployment.queues.flatMap((queue) => {
      if (queue.functionName === "send-code") return [];
      if (queue.functionName !== "send-notice") return [queue];
      return [{ ...queue, factTypes: [...queue.factTypes, "verification-requested"], batchSize: 10, atOnce: 2 }];
    }),
  };
};
