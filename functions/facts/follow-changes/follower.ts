import type { FollowerName } from "@sip/functions/facts/follower-rows";
import type { ChangeRecord } from "@sip/lambda-kit/change-batch-handler";
import type { LayAside } from "@sip/lambda-kit/dead-letters";
import type { Send } from "@sip/lambda-kit/queue-sender";
import type { Debts } from "@sip/storage-dynamodb/debts";

/** How far a follower came with some changes. Both count from the first of them. */
export interface Followed {
  /** How many are done; those behind them wait, and all of them may come again. */
  readonly done: number;
  /** The indexes of those that nobody can read, however often they come. */
  readonly unreadable: readonly number[];
}

/** Follows changes in their order. What keeps it from the rest it logs. */
export type Follow = (changes: readonly ChangeRecord[]) => Promise<Followed>;

/** One who follows the changes of the table, with what it needs when it cannot. */
export interface Follower {
  readonly name: FollowerName;
  /** The entities whose changes it follows. */
  readonly of: readonly string[];
  readonly follow: Follow;
  readonly debts: Debts;
  /** Sends to its queue, from which a debt is settled. */
  readonly send: Send;
  readonly layAside: LayAside;
}
