import { type FollowerName, followerRows } from "@sip/functions/facts/follower-rows";
import type { FollowerRow } from "@sip/functions/row";
import { openDeadLetters } from "@sip/lambda-kit/dead-letters";
import { openSender } from "@sip/lambda-kit/queue-sender";
import { storedDebts } from "@sip/storage-dynamodb/debts";
import type { Table } from "@sip/storage-dynamodb/table";
import * as z from "zod/mini";
import type { Follow, Follower } from "./follower.ts";

/** The queues of each follower, by its name. */
const Queues = z.record(z.string(), z.object({ queueUrl: z.string(), deadLettersUrl: z.string() }));

/** The followers of the list, in its order. `queuesText` is JSON. */
export const openFollowers = (
  table: Table,
  queuesText: string,
  follows: Readonly<Record<FollowerName, Follow>>,
): { readonly all: readonly Follower[]; readonly ofQueue: (queueArn: string) => Follower } => {
  const queues = Queues.parse(JSON.parse(queuesText));
  const byQueue = new Map<string, Follower>();
  for (const row of followerRows) {
    const { name, of, having }: FollowerRow & { readonly name: FollowerName } = row;
    const own = queues[name];
    if (own === undefined) throw new Error(`environment: FOLLOWERS has no queues of ${name}`);
    byQueue.set(own.queueUrl.split("/").at(-1) ?? "", {
      name,
      of,
      ...(having !== undefined && { having }),
      follow: follows[name],
      debts: storedDebts(table, name),
      send: openSender(own.queueUrl),
      layAside: openDeadLetters(own.deadLettersUrl),
    });
  }
  return {
    all: [...byQueue.values()],
    ofQueue: (queueArn) => {
      const follower = byQueue.get(queueArn.split(":").at(-1) ?? "");
      if (follower === undefined) throw new Error(`${queueArn} is the queue of no follower`);
      return follower;
    },
  };
};
