import type { ActParts } from "../applications/act-on-application.ts";
import { ownerOf } from "../applications/handling.ts";
import { type ShownHandling, shownHandling } from "../applications/shown-handling.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type HandleCase, handleCase } from "./handle-case.ts";

export type GiveBackDeadlineRefusal = { readonly kind: "not-found" | "application-over" | "no-owner" };

/** A supervisor gives a case back: nobody has it, and the reminders go on. Any supervisor of the office may. */
export const giveBackDeadline =
  (parts: ActParts) =>
  async (asked: HandleCase): Promise<Result<ShownHandling, GiveBackDeadlineRefusal>> => {
    const handled = await handleCase(parts)<GiveBackDeadlineRefusal>("give-back-deadline", asked, (current) => {
      if (current.standing.ended !== undefined) return refuse({ kind: "application-over" });
      if (ownerOf(current.record.handling) === undefined) return refuse({ kind: "no-owner" });
      return accept({ kind: "given-back" });
    });
    return handled.ok ? accept(shownHandling(handled.value)) : handled;
  };
