import type { MessageTemplate } from "../../message-template.ts";

/** Ready and not collected: 30 days after its issue it may be cancelled (Permenkumham 8/2014, article 30). */
export const pickUpReminder = {
  name: "pengingat_ambil_paspor",
  category: "utility",
  whatsapp: {
    id: `*Paspor Anda belum diambil*

Paspor {name} ({number}) siap diambil di {office} sejak {stepDay}. Sisa waktu: {daysLeft} hari.

Ambil {hours}, paling lambat {lastDay}. Lewat tanggal itu paspor dapat dibatalkan dan biayanya hangus.

Bawa KTP dan bukti bayar. Keluarga atau wakil boleh mengambil: lihat {link} untuk syaratnya.`,
    en: `*Your passport has not been collected*

The passport of {name} ({number}) has been ready at the {office} since {stepDay}. Days left: {daysLeft}.

Collect it {hours}, by {lastDay} at the latest. After that day it may be cancelled, and the fee is then lost.

Bring your identity card (KTP) and the payment receipt. Family or a representative may collect it: see {link} for what they need.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) BELUM DIAMBIL. Ambil {shortHours} sampai {shortLastDay} (sisa {daysLeft} hari); lewat itu paspor DAPAT DIBATALKAN dan biaya hangus. Bawa KTP & bukti bayar.",
    en: "{sender}: Passport {shortName} ({number}) NOT COLLECTED. Collect {shortHours} until {shortLastDay} (days left: {daysLeft}); after that it MAY BE CANCELLED and the fee is lost. Bring KTP & receipt.",
  },
} as const satisfies MessageTemplate;
