import type { ActParts } from "../applications/act-on-application.ts";
import { commentsIn } from "../applications/handling.ts";
import { commentsAtMost } from "../applications/longest-written.ts";
import { type ShownHandling, shownHandling } from "../applications/shown-handling.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type HandleCase, handleCase } from "./handle-case.ts";

export interface CommentOnApplication extends HandleCase {
  /** Read by staff of the office, never by the applicant. */
  readonly text: string;
}

export type CommentOnApplicationRefusal = { readonly kind: "not-found" | "application-over" | "too-many-comments" };

/** A supervisor writes about a case, whoever has it and whether something is promised or not. */
export const commentOnApplication =
  (parts: ActParts) =>
  async ({ text, ...asked }: CommentOnApplication): Promise<Result<ShownHandling, CommentOnApplicationRefusal>> => {
    const handled = await handleCase(parts)<CommentOnApplicationRefusal>("comment-on-application", asked, (current) => {
      if (current.standing.ended !== undefined) return refuse({ kind: "application-over" });
      if (commentsIn(current.record.handling) >= commentsAtMost) return refuse({ kind: "too-many-comments" });
      return accept({ kind: "comment", text });
    });
    return handled.ok ? accept(shownHandling(handled.value)) : handled;
  };
