import type { NoticeChannel, SendOutcome } from "@sip/domain/notices/channels";
import * as z from "zod/mini";
import { fetchTwice } from "./fetch-twice.ts";
import { isPassing, refusalClassOf } from "./whatsapp-errors.ts";
import { whatsappMessage } from "./whatsapp-message.ts";

const Accepted = z.object({ messages: z.tuple([z.object({ id: z.string() })], z.unknown()) });
const Failed = z.object({ error: z.object({ code: z.int() }) });

/** WhatsApp had trouble that passes. Carries numbers only: Meta's own sentences may name the phone. */
export class WhatsAppTrouble extends Error {
  override readonly name = "WhatsAppTrouble";

  constructor(status: number, code: number | undefined) {
    super(`WhatsApp answered ${status}, code ${code ?? "none"}`);
  }
}

/** A message takes WhatsApp half a second; an answer later than this, be it to a second try, is counted as none. */
const answerWithinMs = 10_000;

/** Meta's Cloud API. `apiUrl` names the version; the token is asked for each time, so that a new one is used soon. */
export const whatsappCloudApi = ({
  apiUrl,
  phoneNumberId,
  accessToken,
}: {
  readonly apiUrl: string;
  readonly phoneNumberId: string;
  readonly accessToken: () => Promise<string>;
}): NoticeChannel<"whatsapp"> => ({
  send: async (message) => {
    const answer = await fetchTwice(`${apiUrl}/${phoneNumberId}/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${await accessToken()}`, "content-type": "application/json" },
      body: JSON.stringify(whatsappMessage(message)),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return answer.ok ? acceptedOutcome(answer) : failedOutcome(answer);
  },
});

const acceptedOutcome = async (answer: Response): Promise<SendOutcome> => {
  const [{ id }] = Accepted.parse(await answer.json()).messages;
  return { kind: "accepted", providerId: id };
};

const failedOutcome = async (answer: Response): Promise<SendOutcome> => {
  const failed = Failed.safeParse(parsedJson(await answer.text()));
  const code = failed.success ? failed.data.error.code : undefined;
  if (isPassing(answer.status, code)) throw new WhatsAppTrouble(answer.status, code);
  return { kind: "refused", because: refusalClassOf(code), reason: String(code ?? `http-${answer.status}`) };
};

/** A proxy in between answers in HTML. */
const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
