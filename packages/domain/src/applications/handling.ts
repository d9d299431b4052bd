import type { Instant } from "../clock.ts";
import { ownershipsKept } from "./longest-written.ts";

export const handlingKinds = ["taken", "handed-on", "given-back", "comment"] as const;

/** What a supervisor did with a case. For staff only: no fact, message or answer to applicants has it. */
export interface Handled {
  readonly kind: (typeof handlingKinds)[number];
  readonly at: Instant;
  /** User name of the supervisor. */
  readonly by: string;
  /** Of what was handed on: the user name of the supervisor who is to have it. */
  readonly to?: string;
  /** Of a comment. */
  readonly text?: string;
}

/** Who answers for a case. */
export interface Owner {
  readonly by: string;
  readonly since: Instant;
  /** Who handed it on, until the new owner has taken it: so nobody is rid of a case by naming somebody. */
  readonly handedOnBy?: string;
}

/** What was done with the ownership last. */
export const lastChangeOf = (handling: readonly Handled[]): Handled | undefined =>
  handling.findLast(({ kind }) => kind !== "comment");

/** The owner by what was done last, whatever became of the promise since. */
export const ownerOf = (handling: readonly Handled[]): Owner | undefined => {
  const last = lastChangeOf(handling);
  if (last?.kind === "taken") return { by: last.by, since: last.at };
  if (last?.to !== undefined) return { by: last.to, since: last.at, handedOnBy: last.by };
  return undefined;
};

/** Whether somebody has taken it, not only been named. */
export const isInHand = (handling: readonly Handled[]): boolean => {
  const owner = ownerOf(handling);
  return owner !== undefined && owner.handedOnBy === undefined;
};

export const commentsIn = (handling: readonly Handled[]): number =>
  handling.filter(({ kind }) => kind === "comment").length;

/** Comments are all kept; of the changes of owner the oldest go first, so that a case can always be given back. */
export const withHandled = (handling: readonly Handled[], next: Handled): readonly Handled[] => {
  const all = [...handling, next];
  const changes = all.filter(({ kind }) => kind !== "comment");
  const [oldest] = changes;
  return changes.length > ownershipsKept ? all.filter((one) => one !== oldest) : all;
};
