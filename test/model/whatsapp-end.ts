import { lateness, whatsappMs, whatsappPerSecond } from "./aws-figures.ts";
import { bucket } from "./bucket.ts";
import type { Dice } from "./dice.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface SaidMessage {
  /** As it was dialled. */
  readonly phone: string;
  /** What stands in the places of its template. */
  readonly parameters: readonly string[];
  readonly noticeId: string;
  readonly messageId: string;
  readonly atMs: number;
}

/** Meta's answer to who sends too fast, https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const tooFast = { error: { code: 130_429 } };

/** WhatsApp as one number of an office sees it: so many messages a second, and each takes its time. */
export const whatsappEnd = (clock: VirtualClock, chance: Dice, onSaid: (message: SaidMessage) => void) => {
  const rate = bucket(clock, whatsappPerSecond, whatsappPerSecond);
  let refused = 0;
  return {
    refused: () => refused,
    send: async (body: string): Promise<Response> => {
      const { to, template, biz_opaque_callback_data: noticeId } = JSON.parse(body);
      if (!rate.isOpen()) {
        refused += 1;
        await clock.pause(chance.around(whatsappMs / 10, lateness));
        return Response.json(tooFast, { status: 429 });
      }
      rate.take(1);
      await clock.pause(chance.around(whatsappMs, lateness));
      const messageId = `wamid.${chance.uuid()}`;
      const [{ parameters }] = template.components as [{ parameters: { text: string }[] }];
      const said = parameters.map(({ text }) => text);
      onSaid({ phone: `+${to}`, parameters: said, noticeId, messageId, atMs: clock.now() });
      return Response.json({ messages: [{ id: messageId }] });
    },
  };
};
