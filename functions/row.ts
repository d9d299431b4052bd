import type { Operation } from "@sip/contracts/operation";
import type { FactType } from "@sip/events/catalog";
import type { Entity } from "@sip/storage-dynamodb/entities";
import type { BusinessNumber } from "./business-number.ts";
import type { Right } from "./rights.ts";

export type Trigger =
  /** A route. Its operation says the path, who may call it, and what goes in and out. */
  | { readonly kind: "http"; readonly operation: Operation }
  /** Answers whether a request may reach the routes whose caller is `applicant`. */
  | { readonly kind: "authorizer" }
  /** Changes of the table's items, for each item in their order; each follower gets the changes of its entities. */
  | { readonly kind: "changes"; readonly followers: readonly FollowerRow[] }
  /**
   * Facts from the bus, through the function's own queue with a dead-letter queue. If one waits longer, operators are
   * told.
   */
  | {
      readonly kind: "facts";
      readonly of: readonly FactType[];
      readonly atOnce: AtOnce;
      readonly mayWaitSeconds: number;
      /** Each fact waits so long in the queue, so that those that belong together are all there. */
      readonly gathersForSeconds?: number;
      readonly movedBy: Mover;
    }
  /** `cron` as EventBridge Scheduler writes it, in the time zone of Jakarta; the event carries the scheduled instant. */
  | { readonly kind: "schedule"; readonly cron: string };

/**
 * A follower of the table's changes. The one function that listens calls all followers. Each has its own queue for what
 * it could not follow, so it does not stop the others (decision 0026).
 */
export interface FollowerRow {
  /** Verb and noun; also the name of its queue, of its dead letters and of its symptoms. */
  readonly name: string;
  /** It follows the items whose `entity` is one of these. */
  readonly of: readonly Entity[];
  /** Only while an item has one of these attributes: what does not matter costs nothing, not even a look for debts. */
  readonly having?: readonly string[];
  readonly movedBy: Mover;
  /** Who is hurt when it does not follow: its symptoms say this. */
  readonly errorImpact: string;
}

/**
 * What proves that a function had something to do: if this number was counted in two spans in a row, the function must
 * have run in one of them. If not, operators are told.
 */
export interface Mover {
  readonly number: BusinessNumber;
  readonly spanMinutes: number;
}

/** How many facts are handled at once: so many functions, each with so many facts in one run. */
export interface AtOnce {
  /** Two is the lowest limit that Lambda allows for a queue. */
  readonly functions: number;
  readonly factsEach: number;
}

/** A kind of refusal that is counted: operators are told when it happens more than `above` times in five minutes. */
export interface CountedRefusal {
  /** The end of the problem's type. */
  readonly kind: string;
  readonly above: number;
  /** Who is hurt then, as a sentence. */
  readonly whoIsHurt: string;
}

export interface FunctionRow {
  /** Verb and noun; also the name of the folder, the Lambda, the log and the metric. */
  readonly name: string;
  readonly trigger: Trigger;
  /** What it may touch and what it is told; nothing else is given. */
  readonly rights: readonly Right[];
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  /**
   * Runs that Lambda reserves for it, which are also the most that it gets, if the account has enough of them
   * (`concurrentRuns` of the stage). A function that hears facts gets as many as it handles facts at once.
   */
  readonly reserved?: number;
  /** Instances that are kept started while offices open their seats. */
  readonly warmAtRelease?: number;
  /** A new version gets a tenth of the requests for five minutes; if it fails, all go back to the old one. */
  readonly shiftsSlowly?: true;
  /** Who is hurt when it fails: the alarm says this. */
  readonly errorImpact: string;
  /** A refusal that is right each time, but a sign of something when there are many. */
  readonly countedRefusal?: CountedRefusal;
}

/** A row, and the concept in whose folder it stands with its function. */
export interface CatalogRow extends FunctionRow {
  readonly concept: string;
}
