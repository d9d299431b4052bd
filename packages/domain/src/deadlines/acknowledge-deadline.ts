import type { ActParts } from "../applications/act-on-application.ts";
import { ownerOf } from "../applications/handling.ts";
import { isSameUser } from "../people/user-name.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { type HandleCase, handleCase } from "./handle-case.ts";

export type AcknowledgeDeadlineRefusal = { readonly kind: "not-found" | "no-open-deadline" };

/**
 * A supervisor takes an application over, or takes what was handed on to them. The first one has it; later ones are told
 * who that is. It stays theirs, whatever becomes of the promise, until it is handed on or given back, or ends.
 */
export const acknowledgeDeadline =
  (parts: ActParts) =>
  async (asked: HandleCase): Promise<Result<Deadline, AcknowledgeDeadlineRefusal>> => {
    const handled = await handleCase(parts)<AcknowledgeDeadlineRefusal>("acknowledge-deadline", asked, (current) => {
      if (deadlineOf(current) === undefined) return refuse({ kind: "no-open-deadline" });
      const owner = ownerOf(current.record.handling);
      const isTheirs = owner === undefined || (owner.handedOnBy !== undefined && isSameUser(owner.by, asked.by));
      return accept(isTheirs ? { kind: "taken" } : undefined);
    });
    if (!handled.ok) return handled;
    const deadline = deadlineOf(handled.value);
    return deadline === undefined ? refuse({ kind: "no-open-deadline" }) : accept(deadline);
  };
