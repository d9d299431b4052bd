import { ConfirmVerification } from "@sip/contracts/people";
import type { ConfirmVerificationRefusal, confirmVerification } from "@sip/domain/people/confirm-verification";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { type ProblemWords, problem } from "@sip/lambda-kit/problem";

type Kind = ConfirmVerificationRefusal["kind"];

const statusOf = {
  "not-found": 404,
  expired: 409,
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
  "wrong-code": {
    title: { id: "Kode tidak cocok.", en: "The code does not match." },
    detail: { id: "Periksa lagi pesan yang terakhir.", en: "Please look at the latest message again." },
  },
  "too-many-tries": {
    title: { id: "Terlalu banyak percobaan.", en: "Too many tries." },
    detail: { id: "Minta kode baru.", en: "Please ask for a new code." },
  },
} satisfies Record<Kind, ProblemWords>;

export const endpoint =
  (confirm: ReturnType<typeof confirmVerification>): Endpoint =>
  async (http) => {
    const verificationId = pathParameter(http, "verificationId");
    const confirmed = await confirm({ verificationId, ...parseBody(http, ConfirmVerification) });
    if (confirmed.ok) return { status: 200, body: confirmed.value };
    const { kind } = confirmed.refusal;
    const headers: Record<string, string> = kind === "too-many-tries" ? { "retry-after": "0" } : {};
    return problem(http, statusOf[kind], kind, wordsOf[kind], {}, headers);
  };
