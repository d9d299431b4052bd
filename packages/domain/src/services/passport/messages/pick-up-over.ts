import type { MessageTemplate } from "../../message-template.ts";

/**
 * Ready, but so long after its issue that the last day to collect has passed already. It is still handed over unless it was
 * cancelled, which is no automatism (Permenkumham 8/2014, article 30: "dapat dibatalkan").
 */
export const pickUpOver = {
  name: "paspor_siap_batas_lewat",
  category: "utility",
  whatsapp: {
    id: `*Paspor Anda selesai, segera ambil*

Paspor {name} ({number}) selesai dan ada di {office}. Batas pengambilannya, {lastDay}, sudah lewat sebelum paspor siap: batas itu dihitung dari hari terbit.

Segera ambil {hours}, bawa KTP dan bukti bayar. Selama belum diambil, paspor dapat dibatalkan dan biayanya hangus.

Anda berhak mengadu di {complaints} kapan saja. Tanpa calo.`,
    en: `*Your passport is ready, please collect it soon*

The passport of {name} ({number}) is ready at the {office}. The last day to collect it, {lastDay}, passed before it was ready: it counts from the day of issue.

Please collect it as soon as you can, {hours}, with your identity card (KTP) and the payment receipt. Until then it may be cancelled, and the fee is then lost.

You have the right to complain at {complaints} at any time. No brokers.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) SELESAI, batas ambil {shortLastDay} sudah lewat. SEGERA ambil {shortHours}; sebelum diambil paspor dapat dibatalkan dan biaya hangus. Bawa KTP & bukti bayar. Tanpa calo.",
    en: "{sender}: Passport {shortName} ({number}) READY, last day {shortLastDay} has passed. Collect it SOON {shortHours}; until then it may be cancelled and the fee lost. Bring KTP & receipt. No brokers.",
  },
} as const satisfies MessageTemplate;
