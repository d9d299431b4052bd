import type { Collector } from "../leaflet.ts";

/**
 * Who may collect a passport, and with what: Permenkumham 8/2014, article 23 (tanjunguban.imigrasi.go.id). A child has
 * no KTP, so a parent collects.
 */
export const collectors = [
  {
    who: { id: "Pemohon sendiri", en: "The applicant" },
    bring: { id: "KTP dan bukti bayar", en: "identity card (KTP) and payment receipt" },
  },
  {
    who: { id: "Salah satu orang tua, untuk paspor anak", en: "One of the parents, for a child's passport" },
    bring: { id: "KTP, KK, dan bukti bayar", en: "identity card (KTP), family card (KK) and payment receipt" },
  },
  {
    who: { id: "Keluarga", en: "Family" },
    bring: {
      id: "bukti bayar, fotokopi KK, dan KTP pengambil",
      en: "payment receipt, copy of the family card (KK), and the collector's identity card",
    },
  },
  {
    who: { id: "Wakil", en: "A representative" },
    bring: {
      id: "bukti bayar, surat kuasa bermeterai Rp10.000, dan KTP pengambil",
      en: "payment receipt, signed authorisation letter with a Rp10,000 duty stamp, and the collector's identity card",
    },
  },
] as const satisfies readonly Collector[];
