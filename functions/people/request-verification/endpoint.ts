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
        throw new InvalidRequest([{ pointer: "/phone", detail: "Indonesian mobile number expected, e.g. 0812…" }]);
      case "too-many-requests": {
        const title = {
          id: "Terlalu banyak permintaan kode untuk nomor ini. Coba lagi nanti.",
          en: "Too many codes were asked for this number. Try again later.",
        };
        return problem(
          http,
          429,
          "too-many-requests",
          title,
          {},
          {
            "retry-after": String(asked.refusal.retryAfterSeconds),
          },
        );
      }
    }
  };
