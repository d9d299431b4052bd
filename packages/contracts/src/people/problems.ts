import type { RequestVerificationRefusal } from "@sip/domain/people/request-verification";
import type { WrongFields } from "../operation.ts";
import type { ProblemKind } from "../problem-kind.ts";

export const notAMobilePhone = {
  fieldsOf: (_, language) => [{ pointer: "/phone", detail: mobilePhone[language] }],
} as const satisfies WrongFields<unknown>;

const mobilePhone = {
  id: "Harus nomor ponsel Indonesia, misalnya +6281234567890.",
  en: "Has to be an Indonesian mobile number, such as +6281234567890.",
};

export const inboundNotOffered = {
  status: 409,
  type: "inbound-not-offered",
  words: {
    title: { id: "Cara ini belum tersedia.", en: "This way is not offered yet." },
    detail: { id: "Minta kode lewat WhatsApp atau SMS.", en: "Please ask for a code by WhatsApp or SMS." },
  },
} as const satisfies ProblemKind;

export const tooManyRequests = {
  status: 429,
  type: "too-many-requests",
  words: {
    title: {
      id: "Terlalu banyak permintaan kode untuk nomor ini.",
      en: "Too many codes were asked for this number.",
    },
    detail: {
      id: "Pakai kode yang terakhir dikirim, atau coba lagi nanti.",
      en: "Use the code that was sent last, or try again later.",
    },
  },
} as const satisfies ProblemKind;

const channelNames = { whatsapp: "WhatsApp", sms: "SMS" } as const;

/** The way that costs nothing stays open; who has no WhatsApp finds the counter. */
export const codeBudgetSpent = {
  status: 429,
  type: "code-budget-spent",
  words: ({ channel }) => ({
    title: {
      id: `Jatah kode lewat ${channelNames[channel]} untuk hari ini habis.`,
      en: `Today's codes by ${channelNames[channel]} are used up.`,
    },
    detail: {
      id: "Anda tetap bisa membuktikan nomor Anda: kirim pesan WhatsApp dari ponsel Anda sendiri lewat cara pertama di halaman ini, atau datang ke loket kantor. Kode dikirim lagi mulai besok.",
      en: "You can still prove your number: send a WhatsApp message from your own phone, the first way on this page, or come to the office's counter. Codes are sent again from tomorrow.",
    },
  }),
} as const satisfies ProblemKind<Extract<RequestVerificationRefusal, { kind: "code-budget-spent" }>>;

export const noSuchRequest = {
  status: 404,
  type: "not-found",
  words: {
    title: { id: "Permintaan kode tidak ditemukan.", en: "There is no such request for a code." },
    detail: { id: "Minta kode baru.", en: "Please ask for a new code." },
  },
} as const satisfies ProblemKind;

export const expired = {
  status: 409,
  type: "expired",
  words: {
    title: { id: "Kode sudah kedaluwarsa.", en: "The code has expired." },
    detail: { id: "Minta kode baru.", en: "Please ask for a new code." },
  },
} as const satisfies ProblemKind;

export const notYet = {
  status: 409,
  type: "not-yet",
  words: {
    title: { id: "Pesan Anda belum sampai.", en: "Your message has not come yet." },
    detail: {
      id: "Kirim pesan yang sudah disiapkan dari WhatsApp nomor ini, lalu tunggu sebentar.",
      en: "Send the prepared message from the WhatsApp of this number, then wait a moment.",
    },
  },
} as const satisfies ProblemKind;

export const undone = {
  status: 409,
  type: "undone",
  words: {
    title: { id: "Sudah dibatalkan dari ponsel.", en: "This was undone from the phone." },
    detail: { id: "Mulai lagi bila Anda sendiri yang meminta.", en: "Begin again if you asked for it yourself." },
  },
} as const satisfies ProblemKind;

export const wrongCode = {
  status: 409,
  type: "wrong-code",
  words: {
    title: { id: "Kode tidak cocok.", en: "The code does not match." },
    detail: { id: "Periksa lagi pesan yang terakhir.", en: "Please look at the latest message again." },
  },
} as const satisfies ProblemKind;

/** A new code can be asked for at once. */
export const tooManyTries = {
  status: 429,
  type: "too-many-tries",
  retryAfterSeconds: 0,
  words: {
    title: { id: "Terlalu banyak percobaan.", en: "Too many tries." },
    detail: { id: "Minta kode baru.", en: "Please ask for a new code." },
  },
} as const satisfies ProblemKind;
