import type { Language } from "../../../bilingual.ts";
import type { MessageTemplate } from "../../message-template.ts";
import { collectors } from "../collectors.ts";

const linesOf = (language: Language): string =>
  collectors.map(({ who, bring }) => `- ${who[language]}: ${bring[language]}`).join("\n");

/**
 * The passport is ready: the message for which SIP exists. The last day: Permenkumham 8/2014, article 30, after which a
 * passport may be cancelled. The SMS fits one part.
 */
export const ready = {
  name: "paspor_siap_diambil",
  category: "utility",
  whatsapp: {
    id: `*Paspor Anda selesai*

Paspor {name} ({number}) selesai dan siap diambil di {office}.
Ambil {hours}, paling lambat {lastDay}. Lewat tanggal itu paspor dapat dibatalkan dan biayanya hangus.

Yang boleh mengambil, dan yang harus dibawa:
${linesOf("id")}

Tanpa calo.`,
    en: `*Your passport is ready*

The passport of {name} ({number}) is ready for pick-up at the {office}.
Collect it {hours}, by {lastDay} at the latest. After that day it may be cancelled, and the fee is then lost.

Who may collect it, and with what:
${linesOf("en")}

No brokers.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) SELESAI. Ambil {shortHours} sampai {shortLastDay}. Bawa KTP & bukti bayar. Tanpa calo.",
    en: "{sender}: Passport {shortName} ({number}) READY. Collect {shortHours} until {shortLastDay}. Bring KTP & receipt. No brokers.",
  },
} as const satisfies MessageTemplate;
