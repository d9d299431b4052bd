import type { ActParts } from "../applications/act-on-application.ts";
import { ownerOf } from "../applications/handling.ts";
import { type ShownHandling, shownHandling } from "../applications/shown-handling.ts";
import { isSameUser } from "../people/user-name.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type HandleCase, handleCase } from "./handle-case.ts";

export interface HandOnDeadline extends HandleCase {
  /** User name of the supervisor who is to have it. */
  readonly to: string;
}

export type HandOnDeadlineRefusal = {
  readonly kind: "not-found" | "application-over" | "no-owner" | "to-oneself" | "already-theirs";
};

/**
 * A supervisor hands a case on to another. Any supervisor of the office may, because an owner may be ill. SIP keeps no
 * list of supervisors: until the new owner has taken the case, the reminders go on.
 */
export const handOnDeadline =
  (parts: ActParts) =>
  async ({ to, ...asked }: HandOnDeadline): Promise<Result<ShownHandling, HandOnDeadlineRefusal>> => {
    const handled = await handleCase(parts)<HandOnDeadlineRefusal>("hand-on-deadline", asked, (current) => {
      if (current.standing.ended !== undefined) return refuse({ kind: "application-over" });
      if (isSameUser(to, asked.by)) return refuse({ kind: "to-oneself" });
      const owner = ownerOf(current.record.handling);
      if (owner === undefined) return refuse({ kind: "no-owner" });
      if (!isSameUser(owner.by, to)) return accept({ kind: "handed-on", to });
      return owner.handedOnBy === asked.by ? accept(undefined) : refuse({ kind: "already-theirs" });
    });
    return handled.ok ? accept(shownHandling(handled.value)) : handled;
  };
