import type { Channel, RefusalClass } from "./channels.ts";

/** One way of saying a notice. */
export interface Rung {
  readonly channel: Channel;
  /**
   * `answer`: once the channel has taken the message, nothing more is heard of it. `receipt`: the channel reports later what
   * became of it, and a report of failure gives the rung up.
   */
  readonly waitsFor: "answer" | "receipt";
  /**
   * After which of these the next rung is tried, or the notice has reached nobody. After all else the notice comes again, and
   * begins on the same rung.
   */
  readonly givesUpOn: readonly (RefusalClass | "no-answer")[];
  /** What is asked for leave before the rung is tried; without leave it is given up. */
  readonly spends?: "code-budget";
}

/** The rungs in the order in which they are tried. No channel is in it twice: a record knows its rung by its channel. */
export type Ladder = readonly [Rung, ...Rung[]];

const anyRefusal = ["recipient", "template", "account"] as const;

const whatsapp: Rung = { channel: "whatsapp", waitsFor: "receipt", givesUpOn: anyRefusal };
// SNS reports what became of an SMS to operators only, in CloudWatch.
const sms: Rung = { channel: "sms", waitsFor: "answer", givesUpOn: anyRefusal };

// Who waits for a code at the screen is not made to wait for WhatsApp's trouble to pass.
const codeByWhatsApp: Rung = { ...whatsapp, givesUpOn: [...anyRefusal, "no-answer"] };
// An SMS with a code may be what somebody asks for who only wants us to pay (decision 0017).
const codeBySms: Rung = { ...sms, spends: "code-budget" };

/**
 * How notices go out. WhatsApp only to people who have asked for it: Meta and the law on personal data (UU 27/2022) want an
 * opt-in for it. SMS is always the last resort, asked for or not: telling somebody where their application stands belongs to
 * the office's public task, and an unread last day costs them the passport.
 *
 * There is no quiet time. Everything is said when a person or an officer has just done something, at the office's closing
 * time, or by a schedule of the daytime (functions/catalog.ts); only what was held up by a breakdown may come at night,
 * and then late is worse than at an odd hour.
 */
export const ladderFor = (asked: readonly Channel[]): Ladder => (asked.includes("whatsapp") ? [whatsapp, sms] : [sms]);

export const codeLadderFor = (asked: Channel): Ladder =>
  asked === "whatsapp" ? [codeByWhatsApp, codeBySms] : [codeBySms];

/** Who wrote by WhatsApp is answered there or not at all: nobody asked for an SMS. */
export const answerLadder: Ladder = [whatsapp];

/** A topic has no recipients of its own and refuses nothing; all its trouble is ours to mend. */
export const topicLadder: Ladder = [{ channel: "topic", waitsFor: "answer", givesUpOn: [] }];

/** The rungs from this channel's on; throws where it has none, because nothing can go on there. */
export const rungsFrom = (rungs: readonly Rung[], channel: Channel): readonly Rung[] => {
  const at = rungs.findIndex((rung) => rung.channel === channel);
  if (at < 0) throw new Error(`no rung of this ladder is ${channel}`);
  return rungs.slice(at);
};
