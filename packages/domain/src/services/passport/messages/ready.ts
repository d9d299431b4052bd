import type { MessageTemplate } from "../../message-template.ts";

/**
 * The passport lies ready: the message SIP exists for. Who may collect and with what: Permenkumham 8/2014, article 23
 * (tanjunguban.imigrasi.go.id); the last day: article 30. The SMS fits one part.
 */
export const ready = {
  name: "paspor_siap_diambil",
  category: "utility",
  whatsapp: {
    id: `*Paspor Anda selesai*

Paspor {name} ({number}) selesai dan siap diambil di {office}.
Ambil {hours}, paling lambat {lastDay}. Lewat tanggal itu paspor dibatalkan dan biaya hangus.

Yang boleh mengambil, dan yang harus dibawa:
- Pemohon sendiri: KTP dan bukti bayar
- Keluarga: bukti bayar, fotokopi KK, dan KTP pengambil
- Wakil: bukti bayar, surat kuasa bermeterai Rp10.000, dan KTP pengambil

Tanpa calo.`,
    en: `*Your passport is ready*

The passport of {name} ({number}) is ready for pick-up at the {office}.
Collect it {hours}, by {lastDay} at the latest. After that day it is cancelled and the fee is lost.

Who may collect it, and with what:
- The applicant: identity card (KTP) and payment receipt
- Family: payment receipt, copy of the family card (KK), and the collector's identity card
- A representative: payment receipt, power of attorney with a Rp10,000 stamp, and the collector's identity card

No brokers.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) SELESAI. Ambil {shortHours} sampai {shortLastDay}. Bawa KTP & bukti bayar. Tanpa calo.",
    en: "{sender}: Passport {shortName} ({number}) READY. Collect {shortHours} until {shortLastDay}. Bring KTP & receipt. No brokers.",
  },
} as const satisfies MessageTemplate;
