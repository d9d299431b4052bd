import type { ExplainedDay } from "./explain-days.ts";

type Words = Readonly<{ id: string; en: string }>;

/**
 * Why an office works on a day or not: a part of a sentence in Indonesian and English. Names of holidays stay as the
 * decree writes them, which is in Indonesian.
 */
export const dayInWords = ({ day, decree, opens, closes }: ExplainedDay): Words => {
  switch (day.kind) {
    case "weekend":
      return { id: "akhir pekan", en: "weekend" };
    case "national-holiday":
      return {
        id: `hari libur nasional, ${day.name}${decreed(decree).id}`,
        en: `national holiday, ${day.name}${decreed(decree).en}`,
      };
    case "joint-leave":
      return {
        id: `cuti bersama, ${withoutKind(day.name)}${decreed(decree).id}`,
        en: `joint leave, ${withoutKind(day.name)}${decreed(decree).en}`,
      };
    case "office-closed":
      return { id: `kantor tutup (${day.reason.id})`, en: `the office is closed (${day.reason.en})` };
    case "office-open":
      return {
        id: `kantor buka ${hours(opens, closes).id} (${day.reason.id})`,
        en: `the office is open ${hours(opens, closes).en} (${day.reason.en})`,
      };
    case "working-day":
      return {
        id: `kantor buka ${hours(opens, closes).id}`,
        en: `the office is open ${hours(opens, closes).en}`,
      };
    case "not-decreed":
      return {
        id: `hari libur tahun ${day.year} belum ditetapkan`,
        en: `the holidays of ${day.year} have not been decreed yet`,
      };
  }
};

/** The list names joint leave twice: by its kind, and in "Cuti Bersama Kelahiran Yesus Kristus". */
const withoutKind = (name: string): string => name.replace(/^Cuti Bersama /, "");

const decreed = (decree: ExplainedDay["decree"]): Words => {
  if (decree === undefined) return { id: "", en: "" };
  const numbers = decree.numbers.join(", ");
  const amended = decree.amendedBy?.numbers.join(", ");
  return {
    id: ` (SKB ${numbers}${amended === undefined ? "" : `, diubah dengan ${amended}`})`,
    en: ` (joint decree ${numbers}${amended === undefined ? "" : `, amended by ${amended}`})`,
  };
};

const hours = (opens = "", closes = ""): Words => ({
  id: `${opens.replace(":", ".")}-${closes.replace(":", ".")}`,
  en: `${opens}-${closes}`,
});
