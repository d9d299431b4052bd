import type { Operation } from "@sip/contracts/operation";
import type { FactType } from "@sip/events/catalog";
import type { Entity } from "@sip/storage-dynamodb/entities";
import type { BusinessNumber } from "./business-number.ts";
import type { Right } from "./rights.ts";

export type Trigger =
  /** A route; its operation says where it is, who may call it and what it takes and gives. */
  | { readonly kind: "http"; readonly operation: Operation }
  /** Answers whether a request may reach the routes whose caller is `applicant`. */
  | { readonly kind: "authorizer" }
  /** Changes of the table's items, in order per item, for each follower those that it follows. */
  | { readonly kind: "changes"; readonly followers: readonly FollowerRow[] }
  /** Facts from the bus, by way of a queue of its own with a dead-letter queue. Operators are told of one that waits longer. */
  | {
      readonly kind: "facts";
      readonly of: readonly FactType[];
      readonly atOnce: AtOnce;
      readonly mayWaitSeconds: number;
      readonly movedBy: Mover;
    }
  /** `cron` as EventBridge Scheduler writes it, in the time zone of Jakarta; the event carries the scheduled instant. */
  | { readonly kind: "schedule"; readonly cron: string };

/**
 * One who follows the changes of the table. All of them are called by the one function that listens; what one cannot follow it owes,
 * in a queue of its own, and holds up none of the others (decision 0026).
 */
export interface FollowerRow {
  /** Verb and noun; also the name of its queue, of its dead letters and of its symptoms. */
  readonly name: string;
  /** It follows the items whose `entity` is one of these. */
  readonly of: readonly Entity[];
  readonly movedBy: Mover;
  /** Who is hurt when it does not follow; its symptoms say it. */
  readonly errorImpact: string;
}

/**
 * What proves that a function has something to do: where this was counted in two spans one after the other, it must have run in
 * one of them. Operators are told when it has not.
 */
export interface Mover {
  readonly number: BusinessNumber;
  readonly spanMinutes: number;
}

/** How many facts are handled at once: so many functions, each with so many of them in one run. */
export interface AtOnce {
  /** Two are the fewest that Lambda lets a queue be held to. */
  readonly functions: number;
  readonly factsEach: number;
}

/** A kind of refusal that is counted: operators are told when there are more than `above` in five minutes. */
export interface CountedRefusal {
  /** How the problem's type ends. */
  readonly kind: string;
  readonly above: number;
  /** Who is hurt then, as a sentence. */
  readonly whoIsHurt: string;
}

export interface FunctionRow {
  /** Verb and noun; also the folder's, the Lambda's, the log's and the metric's name. */
  readonly name: string;
  readonly trigger: Trigger;
  /** What it may touch and what it is told; nothing else is given. */
  readonly rights: readonly Right[];
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  /**
   * Places that Lambda keeps free for it, and the most that it takes, where the account has room for that (`concurrentRuns` of
   * the stage). What hears facts has as many as it handles them at once.
   */
  readonly reserved?: number;
  /** Instances that stand started while offices release their places. */
  readonly warmAtRelease?: number;
  /** A new version gets a tenth of the work for five minutes, and everything goes back to the old one when it fails. */
  readonly shiftsSlowly?: true;
  /** Who is hurt when it fails; the alarm says it. */
  readonly errorImpact: string;
  /** A refusal that is right each time, and says something when there are many. */
  readonly countedRefusal?: CountedRefusal;
}

/** A row, and the concept in whose folder it stands with its function. */
export interface CatalogRow extends FunctionRow {
  readonly concept: string;
}
