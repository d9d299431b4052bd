import type { ProblemKind } from "../problem-kind.ts";

export const invalidSignature = {
  status: 401,
  type: "invalid-signature",
  words: {
    title: { id: "Tanda tangan tidak cocok.", en: "Wrong signature." },
    detail: {
      id: "X-Hub-Signature-256 harus HMAC dari isi persis seperti yang dikirim.",
      en: "X-Hub-Signature-256 has to be the HMAC of the body exactly as it was sent.",
    },
  },
} as const satisfies ProblemKind;

export const wrongToken = {
  status: 403,
  type: "forbidden",
  words: {
    title: { id: "Token tidak cocok.", en: "The token does not match." },
    detail: {
      id: "hub.mode harus subscribe, hub.challenge ada, dan hub.verify_token sama dengan yang didaftarkan.",
      en: "hub.mode has to be subscribe, hub.challenge present, and hub.verify_token the one that was registered.",
    },
  },
} as const satisfies ProblemKind;
