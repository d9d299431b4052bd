import { RequestVerification } from "@sip/contracts/people";
import type { requestVerification } from "@sip/domain/people/request-verification";
import type { Endpoint } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseBody } from "@sip/lambda-kit/parse";
import { problem } from "@sip/lambda-kit/problem";

export const endpoint =
  (request: ReturnType<typeof requestVerification>): Endpoint =>
  async (http) => {
    const { phone, channel, language } = parseBody(http, RequestVerification);
    const asked = await request({ phone, channel, language: language ?? http.language });
    if (asked.ok) return { status: 202, body: asked.value };
    switch (asked.refusal.kind) {
      case "not-a-mobile-phone":
        throw new InvalidRequest([{ pointer: "/phone", detail: notMobile[http.language] }]);
      case "too-many-requests": {
        const headers = { "retry-after": String(asked.refusal.retryAfterSeconds) };
        return problem(http, 429, "too-many-requests", tooManyCodes, {}, headers);
      }
      case "code-budget-spent": {
        const headers = { "retry-after": String(asked.refusal.retryAfterSeconds) };
        return problem(http, 429, "code-budget-spent", budgetSpent(asked.refusal.channel), {}, headers);
      }
    }
  };

const notMobile = {
  id: "Harus nomor ponsel Indonesia, misalnya +6281234567890.",
  en: "Has to be an Indonesian mobile number, such as +6281234567890.",
};

/** The way that costs nothing stays open; who has no WhatsApp finds the counter. */
const budgetSpent = (channel: "whatsapp" | "sms") => ({
  title: {
    id: `Jatah kode lewat ${channelNames[channel]} untuk hari ini habis.`,
    en: `Today's codes by ${channelNames[channel]} are used up.`,
  },
  detail: {
    id: "Anda tetap bisa membuktikan nomor Anda: kirim pesan WhatsApp dari ponsel Anda sendiri lewat cara pertama di halaman ini, atau datang ke loket kantor. Kode dikirim lagi mulai besok.",
    en: "You can still prove your number: send a WhatsApp message from your own phone, the first way on this page, or come to the office's counter. Codes are sent again from tomorrow.",
  },
});

const channelNames = { whatsapp: "WhatsApp", sms: "SMS" } as const;

const tooManyCodes = {
  title: { id: "Terlalu banyak permintaan kode untuk nomor ini.", en: "Too many codes were asked for this number." },
  detail: {
    id: "Pakai kode yang terakhir dikirim, atau coba lagi nanti.",
    en: "Use the code that was sent last, or try again later.",
  },
};
