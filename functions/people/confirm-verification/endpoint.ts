import { ConfirmVerification } from "@sip/contracts/people";
import type { ConfirmVerificationRefusal, confirmVerification } from "@sip/domain/people/confirm-verification";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { problem } from "@sip/lambda-kit/problem";

type Kind = ConfirmVerificationRefusal["kind"];

const statusOf = {
  "not-found": 404,
  expired: 409,
  "wrong-code": 409,
  "too-many-tries": 429,
} satisfies Record<Kind, number>;

const titleOf = {
  "not-found": { id: "Permintaan kode tidak ditemukan.", en: "There is no such request for a code." },
  expired: { id: "Kode sudah kedaluwarsa. Minta kode baru.", en: "The code has expired. Ask for a new one." },
  "wrong-code": {
    id: "Kode tidak cocok. Periksa lagi pesannya.",
    en: "The code does not match. Look at the message again.",
  },
  "too-many-tries": { id: "Terlalu banyak percobaan. Minta kode baru.", en: "Too many tries. Ask for a new code." },
} satisfies Record<Kind, { id: string; en: string }>;

export const endpoint =
  (confirm: ReturnType<typeof confirmVerification>): Endpoint =>
  async (http) => {
    const verificationId = pathParameter(http, "verificationId");
    const confirmed = await confirm({ verificationId, ...parseBody(http, ConfirmVerification) });
    if (confirmed.ok) return { status: 200, body: confirmed.value };
    const { kind } = confirmed.refusal;
    const headers: Record<string, string> = kind === "too-many-tries" ? { "retry-after": "0" } : {};
    return problem(http, statusOf[kind], kind, titleOf[kind], {}, headers);
  };
