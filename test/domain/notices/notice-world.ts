import type { Channel, MessageOn, SendOutcome } from "@sip/domain/notices/channels";
import { sendNotice } from "@sip/domain/notices/send-notice";
import { takeReceipt } from "@sip/domain/notices/take-receipt";
import { memoryNotices } from "../../support/notices/notices-in-memory.ts";

/** The process died: nothing after this point of the run happens, until the world is told to go on (`breakAt`). */
export class Crash extends Error {}

export interface Fault {
  /** The how-manieth call to the outside, from 1. */
  readonly call: number;
  /** Did the call have its effect before the process died? */
  readonly when: "before" | "after";
}

interface Said {
  readonly channel: Channel;
  readonly to: string;
  readonly text: string;
  readonly providerId: string;
}

/**
 * Senders, receipts and channels around one memory of notices. Every call to the outside can be the last one of its
 * process; `calls` names them in order.
 */
export const noticeWorld = (
  answers: {
    readonly [Name in Channel]?: SendOutcome["kind"] | "no-answer";
  } & {
    /** Whether codes may go by SMS. */
    readonly codesBySms?: boolean;
  } = {},
) => {
  const said: Said[] = [];
  const calls: string[] = [];
  const pauses: number[] = [];
  const notices = memoryNotices();
  let now = Date.parse("2026-12-18T06:56:00.000Z");
  let fault: Fault | undefined;
  let count = 0;
  let isDead = false;

  const outside =
    <Arguments extends unknown[], Answer>(name: string, effect: (...given: Arguments) => Promise<Answer>) =>
    async (...given: Arguments): Promise<Answer> => {
      count += 1;
      calls.push(name);
      const isHere = fault?.call === count;
      const isLast = isHere && fault?.when === "before";
      isDead ||= isLast;
      if (isDead) throw new Crash();
      const answer = await effect(...given);
      isDead ||= isHere;
      if (isDead) throw new Crash();
      return answer;
    };

  const answerOf = (channel: Channel, to: string, text: string): SendOutcome => {
    if (answers[channel] === "no-answer") throw new Error(`${channel} does not answer`);
    if (answers[channel] === "refused") return { kind: "refused", because: "recipient", reason: `${channel}-no` };
    const providerId = `${channel}.${said.length + 1}`;
    said.push({ channel, to, text, providerId });
    return { kind: "accepted", providerId };
  };
  const parts = {
    notices: {
      ...notices,
      begin: outside("begin", notices.begin),
      claimAgain: outside("claimAgain", notices.claimAgain),
      markSent: outside("markSent", notices.markSent),
      markFailed: outside("markFailed", notices.markFailed),
      advance: outside("advance", notices.advance),
      leaveRung: outside("leaveRung", notices.leaveRung),
    },
    channels: {
      whatsapp: {
        send: outside("whatsapp", async (message: MessageOn<"whatsapp">) =>
          answerOf("whatsapp", message.to, "text" in message ? message.text : message.parameters.join("|")),
        ),
      },
      sms: { send: outside("sms", async ({ to, text }: MessageOn<"sms">) => answerOf("sms", to, text)) },
      topic: { send: outside("topic", async ({ to, text }: MessageOn<"topic">) => answerOf("topic", to, text.id)) },
    },
    codes: { codeOf: () => "482913", mayGoBySms: async () => answers.codesBySms !== false },
    clock: () => new Date(now).toISOString(),
    pause: async (milliseconds: number) => {
      pauses.push(milliseconds);
      now += milliseconds;
      // Others go on meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };

  return {
    said,
    calls,
    pauses,
    notices,
    parts,
    send: sendNotice(parts),
    take: takeReceipt(parts),
    /** The queue hands a message out again a minute and a half after somebody took it. */
    waitForTheQueue: () => {
      now += 90_000;
    },
    breakAt: (next: Fault | undefined) => {
      fault = next;
      count = 0;
      isDead = false;
    },
  };
};

export type NoticeWorld = ReturnType<typeof noticeWorld>;
