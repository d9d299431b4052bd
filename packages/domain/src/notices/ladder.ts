import type { Channel, RefusalClass } from "./channels.ts";

/** One way of sending a notice. */
export interface Rung {
  readonly channel: Channel;
  /**
   * `answer`: after the channel has taken the message, no report follows. `receipt`: the channel reports later what
   * became of it, and after a reported failure the next rung is tried.
   */
  readonly waitsFor: "answer" | "receipt";
  /**
   * After these the next rung is tried; without a next one the notice has reached nobody. After any other fault the
   * notice comes again and begins on the same rung.
   */
  readonly givesUpOn: readonly (RefusalClass | "no-answer")[];
  /** Must permit the rung before it is tried; otherwise the rung is skipped. */
  readonly spends?: "code-budget";
}

/**
 * The rungs in the order in which they are tried. No channel is there twice, because a record finds its rung by the
 * channel.
 */
export type Ladder = readonly [Rung, ...Rung[]];

const anyRefusal = ["recipient", "template", "account"] as const;

const whatsapp: Rung = { channel: "whatsapp", waitsFor: "receipt", givesUpOn: anyRefusal };
// SNS reports deliveries of SMS only to operators, in CloudWatch.
const sms: Rung = { channel: "sms", waitsFor: "answer", givesUpOn: anyRefusal };

// A person who waits for a code must not wait until WhatsApp's trouble is over.
const codeByWhatsApp: Rung = { ...whatsapp, givesUpOn: [...anyRefusal, "no-answer"] };
// Somebody may ask for codes by SMS only to make us pay (decision 0017).
const codeBySms: Rung = { ...sms, spends: "code-budget" };

/**
 * How notices go out. WhatsApp only to people who asked for it: Meta and the law on personal data (UU 27/2022) require
 * an opt-in. SMS is always the last resort, asked for or not: to tell people where their application stands is the
 * office's public task, and a last day that nobody reads costs them the passport.
 *
 * There is no quiet time at night. Notices are sent right after a person or an officer acts, at the office's closing
 * time, or by schedules during the day (functions/catalog.ts). Only after a breakdown may one come at night, and then
 * waiting longer would be worse.
 */
export const ladderFor = (asked: readonly Channel[]): Ladder => (asked.includes("whatsapp") ? [whatsapp, sms] : [sms]);

export const codeLadderFor = (asked: Channel): Ladder =>
  asked === "whatsapp" ? [codeByWhatsApp, codeBySms] : [codeBySms];

/** A message by WhatsApp is answered there or not at all: nobody asked for an SMS. */
export const answerLadder: Ladder = [whatsapp];

/** A topic refuses no message, so there is no next rung: every fault on it is ours to repair. */
export const topicLadder: Ladder = [{ channel: "topic", waitsFor: "answer", givesUpOn: [] }];

/** This channel's rung and those after it; throws when the channel has none. */
export const rungsFrom = (rungs: readonly Rung[], channel: Channel): readonly Rung[] => {
  const at = rungs.findIndex((rung) => rung.channel === channel);
  if (at < 0) throw new Error(`no rung of this ladder is ${channel}`);
  return rungs.slice(at);
};
