import { minutesAfter } from "@sip/calendar/instant";
import type { ActParts } from "../applications/act-on-application.ts";
import { commentsIn, type Handled } from "../applications/handling.ts";
import { commentsAtMost } from "../applications/longest-written.ts";
import { type ShownHandling, shownHandling } from "../applications/shown-handling.ts";
import { withoutNumbers } from "../people/without-numbers.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type HandleCase, handleCase } from "./handle-case.ts";

export interface CommentOnApplication extends HandleCase {
  /** Read by staff of the office, never by the applicant. */
  readonly text: string;
}

export type CommentOnApplicationRefusal = { readonly kind: "not-found" | "application-over" | "too-many-comments" };

/**
 * A supervisor writes about a case, whoever has it and whether something is promised or not. What the same one wrote last
 * is kept once, however often it is sent within a few minutes.
 */
export const commentOnApplication =
  (parts: ActParts) =>
  async ({
    text: written,
    ...asked
  }: CommentOnApplication): Promise<Result<ShownHandling, CommentOnApplicationRefusal>> => {
    const text = withoutNumbers(written);
    const handled = await handleCase(parts)<CommentOnApplicationRefusal>("comment-on-application", asked, (current) => {
      const { handling } = current.record;
      const said = { by: asked.by, text, at: current.office.now };
      if (isSaidAlready(handling, said)) return accept(undefined);
      if (current.standing.ended !== undefined) return refuse({ kind: "application-over" });
      if (commentsIn(handling) >= commentsAtMost) return refuse({ kind: "too-many-comments" });
      return accept({ kind: "comment", text });
    });
    return handled.ok ? accept(shownHandling(handled.value)) : handled;
  };

/** Of a key held down, or of an answer that was lost. Later, the same words are said again on purpose. */
const sameCommentMinutes = 10;

/** Whether it is what the same hand wrote last, a moment ago. */
const isSaidAlready = (handling: readonly Handled[], said: Pick<Handled, "by" | "text" | "at">): boolean => {
  const last = handling.findLast(({ kind, by }) => kind === "comment" && by === said.by);
  return last !== undefined && last.text === said.text && said.at <= minutesAfter(last.at, sameCommentMinutes);
};
