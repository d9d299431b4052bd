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
    }
  };

const notMobile = {
  id: "Harus nomor ponsel Indonesia, misalnya +6281234567890.",
  en: "Has to be an Indonesian mobile number, such as +6281234567890.",
};

const tooManyCodes = {
  title: { id: "Terlalu banyak permintaan kode untuk nomor ini.", en: "Too many codes were asked for this number." },
  detail: {
    id: "Pakai kode yang terakhir dikirim, atau coba lagi nanti.",
    en: "Use the code that was sent last, or try again later.",
  },
};
