import type { MessageTemplate } from "../../message-template.ts";

/** The result that people came for. The permit itself is in the national system. */
export const permitIssued = {
  name: "izin_tinggal_terbit",
  category: "utility",
  whatsapp: {
    id: `*Izin tinggal Anda terbit*

Izin tinggal {name} ({number}) sudah terbit pada {stepDay}. Unduh di evisa.imigrasi.go.id.

Anda tidak perlu datang lagi dan tidak perlu membayar apa pun. Tanpa calo.`,
    en: `*Your stay permit has been issued*

The stay permit of {name} ({number}) was issued on {stepDay}. Download it at evisa.imigrasi.go.id.

You need not come again and there is nothing more to pay. No brokers.`,
  },
  sms: {
    id: "{sender}: Izin tinggal {shortName} ({number}) TERBIT {shortStepDay}. Unduh di evisa.imigrasi.go.id. Tidak perlu datang lagi. Tanpa calo.",
    en: "{sender}: Stay permit of {shortName} ({number}) ISSUED {shortStepDay}. Download it at evisa.imigrasi.go.id. You need not come again. No brokers.",
  },
} as const satisfies MessageTemplate;
