import { ConfirmVerification } from "@sip/contracts/people";
import type { CollectTokenRefusal, collectToken } from "@sip/domain/people/collect-token";
import type { ConfirmVerificationRefusal, confirmVerification } from "@sip/domain/people/confirm-verification";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { type ProblemWords, problem } from "@sip/lambda-kit/problem";

type Kind = ConfirmVerificationRefusal["kind"] | CollectTokenRefusal["kind"];

const statusOf = {
  "not-found": 404,
  expired: 409,
  "not-yet": 409,
  undone: 409,
  "wrong-code": 409,
  "too-many-tries": 429,
} satisfies Record<Kind, number>;

const wordsOf = {
  "not-found": {
    title: { id: "Permintaan kode tidak ditemukan.", en: "There is no such request for a code." },
    detail: { id: "Minta kode baru.", en: "Please ask for a new code." },
  },
  expired: {
    title: { id: "Kode sudah kedaluwarsa.", en: "The code has expired." },
    detail: { id: "Minta kode baru.", en: "Please ask for a new code." },
  },
  "not-yet": {
    title: { id: "Pesan Anda belum sampai.", en: "Your message has not come yet." },
    detail: {
      id: "Kirim pesan yang sudah disiapkan dari WhatsApp nomor ini, lalu tunggu sebentar.",
      en: "Send the prepared message from the WhatsApp of this number, then wait a moment.",
    },
  },
  undone: {
    title: { id: "Sudah dibatalkan dari ponsel.", en: "This was undone from the phone." },
    detail: { id: "Mulai lagi bila Anda sendiri yang meminta.", en: "Begin again if you asked for it yourself." },
  },
  "wrong-code": {
    title: { id: "Kode tidak cocok.", en: "The code does not match." },
    detail: { id: "Periksa lagi pesan yang terakhir.", en: "Please look at the latest message again." },
  },
  "too-many-tries": {
    title: { id: "Terlalu banyak percobaan.", en: "Too many tries." },
    detail: { id: "Minta kode baru.", en: "Please ask for a new code." },
  },
} satisfies Record<Kind, ProblemWords>;

interface Confirmations {
  readonly byCode: ReturnType<typeof confirmVerification>;
  readonly byMessage: ReturnType<typeof collectToken>;
}

export const endpoint =
  ({ byCode, byMessage }: Confirmations): Endpoint =>
  async (http) => {
    const verificationId = pathParameter(http, "verificationId");
    const { code } = http.bytes.byteLength === 0 ? {} : parseBody(http, ConfirmVerification);
    const confirmed = await (code === undefined ? byMessage(verificationId) : byCode({ verificationId, code }));
    if (confirmed.ok) return { status: 200, body: confirmed.value };
    const { kind } = confirmed.refusal;
    const headers: Record<string, string> = kind === "too-many-tries" ? { "retry-after": "0" } : {};
    return problem(http, statusOf[kind], kind, wordsOf[kind], {}, headers);
  };
