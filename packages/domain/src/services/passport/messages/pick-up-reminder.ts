import type { MessageTemplate } from "../../message-template.ts";

/** Ready and not collected: after 30 days it is void without further notice (Permenkumham 8/2014, article 30). */
export const pickUpReminder = {
  name: "pengingat_ambil_paspor",
  category: "utility",
  whatsapp: {
    id: `*Paspor Anda belum diambil*

Paspor {name} ({number}) sudah {day} hari menunggu di {office}. Sisa waktu: {daysLeft} hari.

Ambil {hours}, paling lambat {lastDay}. Lewat tanggal itu paspor dibatalkan dan biaya hangus.

Bawa KTP dan bukti bayar. Keluarga atau wakil boleh mengambil: lihat {link} untuk syaratnya.`,
    en: `*Your passport has not been collected*

The passport of {name} ({number}) has been waiting for {day} days at the {office}. Days left: {daysLeft}.

Collect it {hours}, by {lastDay} at the latest. After that day it is cancelled and the fee is lost.

Bring your identity card (KTP) and the payment receipt. Family or a representative may collect it: see {link} for what they need.`,
  },
  sms: {
    id: "{sender}: Paspor {shortName} ({number}) BELUM DIAMBIL. Ambil {shortHours} sampai {shortLastDay} (sisa {daysLeft} hari); lewat itu paspor DIBATALKAN dan biaya hangus. Bawa KTP & bukti bayar.",
    en: "{sender}: Passport {shortName} ({number}) NOT COLLECTED. Collect {shortHours} until {shortLastDay} (days left: {daysLeft}); after that it is CANCELLED and the fee lost. Bring KTP & receipt.",
  },
} as const satisfies MessageTemplate;
