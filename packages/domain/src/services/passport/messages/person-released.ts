import type { MessageTemplate } from "../../message-template.ts";

/** An officer freed one person. Nobody is accused: a son may have come alone, and the phone is his mother's. */
export const personReleased = {
  name: "tempat_dibebaskan_kantor",
  category: "utility",
  whatsapp: {
    id: `*Satu tempat dibebaskan*

Tempat atas nama {name} di antrean {code}, {day} pukul {session}, sudah dibebaskan oleh {office}: pemilik NIK datang sendiri dengan KTP asli.

Pemohon lain di antrean ini tetap punya tempat, dengan nomor antrean yang sama.

Ada yang keliru? Datang ke kantor kami ({address}) dengan KTP, atau adukan di {complaints} kapan saja.`,
    en: `*One place was freed*

The place of {name} in booking {code}, {day}, {session}, was freed by the {office}: the owner of the NIK came in person with the original identity card (KTP).

Anybody else in this booking keeps the place, with the same ticket number.

Is this wrong? Please come to our office ({address}) with your identity card, or complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Tempat a.n. {shortName} di antrean {code} ({shortDay} pukul {session}) dibebaskan kantor: pemilik NIK datang dengan KTP asli. Tempat pemohon lain tetap. Keliru? Adukan di {complaints}",
    en: "{sender}: The place of {shortName} in booking {code} ({shortDay}, {session}) was freed by the office: the owner of the NIK came with the KTP. Others keep theirs. Wrong? Complain at {complaints}",
  },
} as const satisfies MessageTemplate;
