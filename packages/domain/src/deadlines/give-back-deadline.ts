import type { ActParts } from "../applications/act-on-application.ts";
import { lastChangeOf, ownerOf } from "../applications/handling.ts";
import { type ShownHandling, shownHandling } from "../applications/shown-handling.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type HandleCase, handleCase } from "./handle-case.ts";

export type GiveBackDeadlineRefusal = { readonly kind: "not-found" | "application-over" | "no-owner" };

/**
 * A supervisor gives a case back: nobody has it, and the reminders go on. Any supervisor of the office may. Who has
 * given it back and asks again, has done so.
 */
export const giveBackDeadline =
  (parts: ActParts) =>
  async (asked: HandleCase): Promise<Result<ShownHandling, GiveBackDeadlineRefusal>> => {
    const handled = await handleCase(parts)<GiveBackDeadlineRefusal>("give-back-deadline", asked, (current) => {
      if (current.standing.ended !== undefined) return refuse({ kind: "application-over" });
      const { handling } = current.record;
      if (ownerOf(handling) !== undefined) return accept({ kind: "given-back" });
      return lastChangeOf(handling)?.by === asked.by ? accept(undefined) : refuse({ kind: "no-owner" });
    });
    return handled.ok ? accept(shownHandling(handled.value)) : handled;
  };
