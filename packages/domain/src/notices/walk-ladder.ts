import type { Clock } from "../clock.ts";
import type { Channel, Channels, ChannelWords, NoticeChannel, RefusalClass, SendOutcome, Words } from "./channels.ts";
import { type Codes, codeBudgetSpent } from "./codes.ts";
import type { Rung } from "./ladder.ts";
import type { Notice } from "./notice.ts";
import type { Fallback, Notices } from "./ports.ts";
import { withCode } from "./verification-notice.ts";

export interface Refused {
  readonly channel: Channel;
  readonly because: RefusalClass | "no-answer" | "code-budget";
  readonly reason: string;
}

/** `refused` are the channels that did not take it, in order; if it reached nobody, all that were left. */
export type Walked =
  | { readonly kind: "sent"; readonly channel: Channel; readonly refused: readonly Refused[] }
  | { readonly kind: "not-reached"; readonly refused: readonly Refused[] };

export interface LadderParts {
  readonly notices: Notices;
  readonly channels: Channels;
  /** Only senders of codes have them; for others a notice with a code is a fault. */
  readonly codes?: Codes;
  readonly clock: Clock;
}

/** A claimed notice with the rungs to try. */
export type OnLadder = Fallback & Pick<Notice, "noticeId" | "kind">;

/**
 * Tries one rung after the other until a channel takes the notice, and records what became of it. Nothing is recorded
 * between two rungs: after a crash the next sender tries the failed rung again, which costs one refusal instead of a
 * write each time.
 *
 * Throws faults after which no next rung is tried.
 */
export const walkLadder =
  ({ notices, channels, codes, clock }: LadderParts) =>
  async (notice: OnLadder): Promise<Walked> => {
    const { noticeId, rungs } = notice;
    const words = wordsOf(notice, codes);
    const refused: Refused[] = [];
    for (const [index, rung] of rungs.entries()) {
      const { channel } = rung;
      const outcome = (await mayTry(rung, notice, codes))
        ? await tryRung(rung, channels, { ...notice, words })
        : ({ kind: "refused", because: "code-budget", reason: codeBudgetSpent } as const);
      if (outcome.kind === "accepted") {
        const { providerId } = outcome;
        const reason = refused.at(-1)?.reason;
        const tried = rungs.slice(0, index + 1).map((one) => one.channel);
        const fallback = rung.waitsFor === "receipt" ? fallbackOn(notice, rungs.slice(index + 1)) : undefined;
        await notices.markSent(noticeId, {
          channel,
          tried,
          providerId,
          at: clock(),
          ...(fallback !== undefined && { fallback }),
          ...(reason !== undefined && { reason }),
        });
        return { kind: "sent", channel, refused };
      }
      refused.push({ channel, because: outcome.because, reason: outcome.reason });
    }
    const last = refused.at(-1);
    if (last === undefined) throw new Error(`a ${notice.kind} has no rung to be tried`);
    await notices.markFailed(noticeId, { channel: last.channel, reason: last.reason, at: clock() });
    return { kind: "not-reached", refused };
  };

/** What is stored of a notice for these rungs; undefined when there are none. */
export const fallbackOn = (
  { to, words, verificationId, usefulUntil }: Omit<Fallback, "rungs">,
  rungs: readonly Rung[],
): Fallback | undefined =>
  rungs.length === 0
    ? undefined
    : {
        to,
        rungs,
        words: Object.fromEntries(rungs.map(({ channel }) => [channel, words[channel]])),
        ...(verificationId !== undefined && { verificationId }),
        ...(usefulUntil !== undefined && { usefulUntil }),
      };

/** The words with the notice's code, which is not stored. */
const wordsOf = ({ words, verificationId, kind }: OnLadder, codes: Codes | undefined): Words => {
  if (verificationId === undefined) return words;
  if (codes === undefined) throw new Error(`this sender knows no codes, and was given a ${kind}`);
  return withCode(words, codes.codeOf(verificationId));
};

const mayTry = async ({ spends }: Rung, { verificationId }: OnLadder, codes: Codes | undefined): Promise<boolean> =>
  spends === undefined || (verificationId !== undefined && (await codes?.mayGoBySms(verificationId)) === true);

type RungOutcome = SendOutcome | { readonly kind: "refused"; readonly because: "no-answer"; readonly reason: string };

const tryRung = async (
  { channel, givesUpOn }: Rung,
  channels: Channels,
  notice: Pick<OnLadder, "noticeId" | "to" | "words">,
): Promise<RungOutcome> => {
  const send = sending(channel, channels, notice);
  let outcome: SendOutcome;
  try {
    outcome = await send();
  } catch (fault) {
    if (!givesUpOn.includes("no-answer")) throw fault;
    return { kind: "refused", because: "no-answer", reason: fault instanceof Error ? fault.name : "fault" };
  }
  if (outcome.kind === "refused" && !givesUpOn.includes(outcome.because)) {
    throw new Error(
      `${channel} refused a notice (${outcome.because} ${outcome.reason}), and nothing is to take its place`,
    );
  }
  return outcome;
};

const sending = <Name extends Channel>(
  name: Name,
  channels: Channels,
  { noticeId, to, words }: Pick<OnLadder, "noticeId" | "to" | "words">,
): (() => Promise<SendOutcome>) => {
  const channel: NoticeChannel<Name> | undefined = channels[name];
  const said: ChannelWords[Name] | undefined = words[name];
  if (channel === undefined || said === undefined) throw new Error(`nothing can be said here by ${name}`);
  return () => channel.send({ ...said, noticeId, to });
};
