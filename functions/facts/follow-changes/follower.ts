import type { FollowerName } from "@sip/functions/facts/follower-rows";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import type { LayAside } from "@sip/lambda-kit/dead-letters";
import type { Send } from "@sip/lambda-kit/queue-sender";
import type { Debts } from "@sip/storage-dynamodb/debts";

/** How far a follower came with some changes. Both count from the first change. */
export interface Followed {
  /** How many are done. The later ones wait. All may come again. */
  readonly done: number;
  /** The indexes of changes that nobody can ever read. */
  readonly unreadable: readonly number[];
}

/** Follows changes in their order. Logs why it stopped. */
export type Follow = (changes: readonly ChangeRecord[]) => Promise<Followed>;

/** Follows the changes of the table; with all it needs for changes that it cannot follow. */
export interface Follower {
  readonly name: FollowerName;
  /** The entities whose changes it follows. */
  readonly of: readonly string[];
  /** It follows only changes after which the item has one of these attributes. */
  readonly having?: readonly string[];
  readonly follow: Follow;
  readonly debts: Debts;
  /** Sends to its queue, from which a debt is settled. */
  readonly send: Send;
  readonly layAside: LayAside;
}
