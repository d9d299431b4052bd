import { RequestVerification } from "@sip/contracts/people";
import { readDevice } from "@sip/domain/people/device";
import type { RequestInboundProofRefusal, requestInboundProof } from "@sip/domain/people/request-inbound-proof";
import type { RequestVerificationRefusal, requestVerification } from "@sip/domain/people/request-verification";
import type { Endpoint, HttpRequest, HttpResponse } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseBody } from "@sip/lambda-kit/parse";
import { problem } from "@sip/lambda-kit/problem";

interface Requests {
  readonly code: ReturnType<typeof requestVerification>;
  readonly inbound: ReturnType<typeof requestInboundProof>;
}

export const endpoint =
  (request: Requests): Endpoint =>
  async (http) => {
    const { phone, channel, ...more } = parseBody(http, RequestVerification);
    const language = more.language ?? http.language;
    const asked =
      channel === "inbound"
        ? await request.inbound({ phone, language, device: readDevice(http.headers["user-agent"] ?? "") })
        : await request.code({ phone, channel, language });
    return asked.ok ? { status: 202, body: asked.value } : refused(http, asked.refusal);
  };

const refused = (http: HttpRequest, refusal: RequestVerificationRefusal | RequestInboundProofRefusal): HttpResponse => {
  switch (refusal.kind) {
    case "not-a-mobile-phone":
      throw new InvalidRequest([{ pointer: "/phone", detail: notMobile[http.language] }]);
    case "not-offered":
      return problem(http, 409, "inbound-not-offered", notOffered);
    case "too-many-requests": {
      const headers = { "retry-after": String(refusal.retryAfterSeconds) };
      return problem(http, 429, "too-many-requests", tooManyCodes, {}, headers);
    }
    case "code-budget-spent": {
      const headers = { "retry-after": String(refusal.retryAfterSeconds) };
      return problem(http, 429, "code-budget-spent", budgetSpent(refusal.channel), {}, headers);
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
const notOffered = {
  title: { id: "Cara ini belum tersedia.", en: "This way is not offered yet." },
  detail: { id: "Minta kode lewat WhatsApp atau SMS.", en: "Please ask for a code by WhatsApp or SMS." },
};

const tooManyCodes = {
  title: { id: "Terlalu banyak permintaan kode untuk nomor ini.", en: "Too many codes were asked for this number." },
  detail: {
    id: "Pakai kode yang terakhir dikirim, atau coba lagi nanti.",
    en: "Use the code that was sent last, or try again later.",
  },
};
