import type { MessageTemplate } from "../services/message-template.ts";

/**
 * The code that proves a phone. Meta writes the text of authentication templates itself; only the minutes are ours.
 * This is Meta's wording, so that the local run shows what people get.
 */
export const verificationTemplate = {
  name: "kode_verifikasi",
  category: "authentication",
  whatsapp: {
    id: "*{code}* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.",
    en: "*{code}* is your verification code. For your security, do not share this code.",
  },
  footer: {
    id: "Kode ini kedaluwarsa dalam {minutes} menit.",
    en: "This code expires in {minutes} minutes.",
  },
  sms: {
    id: "IMIGRASI: Kode Anda {code}, berlaku {minutes} menit. Jangan beri tahu siapa pun, petugas pun tidak akan memintanya.",
    en: "IMIGRASI: Your code is {code}, valid for {minutes} minutes. Never share it; officers will not ask for it.",
  },
} as const satisfies MessageTemplate;
