import type { MessageTemplate } from "../../message-template.ts";

/** An officer freed one person after seeing the passport. */
export const personReleased = {
  name: "kunjungan_itas_dibebaskan",
  category: "utility",
  whatsapp: {
    id: `*Satu tempat dibebaskan*

Tempat atas nama {name} di antrean {code}, {day} pukul {session}, sudah dibebaskan oleh {office}: pemilik paspor datang sendiri dengan paspor asli.

Pemohon lain di antrean ini tetap punya tempat, dengan nomor antrean yang sama.

Ada yang keliru? Datang ke kantor kami ({address}) dengan paspor, atau adukan di {complaints} kapan saja.`,
    en: `*One place was freed*

The place of {name} in booking {code}, {day}, {session}, was freed by the {office}: the owner of the passport came in person with the original.

Anybody else in this booking keeps the place, with the same ticket number.

Is this wrong? Please come to our office ({address}) with your passport, or complain at {complaints} at any time.`,
  },
  sms: {
    id: "{sender}: Tempat a.n. {shortName} di antrean {code} ({shortDay} pukul {session}) dibebaskan kantor: pemilik paspor datang sendiri. Tempat pemohon lain tetap. Keliru? Adukan di {complaints}",
    en: "{sender}: The place of {shortName} in booking {code} ({shortDay}, {session}) was freed by the office: the owner of the passport came. Others keep theirs. Wrong? Complain at {complaints}",
  },
} as const satisfies MessageTemplate;
