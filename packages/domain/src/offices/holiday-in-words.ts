import type { Bilingual } from "../bilingual.ts";

/** By the words of the decree's name; of two that fit, the longer stands first. */
const english: readonly (readonly [part: string, english: string])[] = [
  ["Tahun Baru Islam", "Islamic New Year"],
  ["Tahun Baru Imlek", "Lunar New Year"],
  ["Nyepi", "Nyepi, the Day of Silence"],
  ["Tahun Baru", "New Year's Day"],
  ["Waisak", "Vesak"],
  ["Iduladha", "Eid al-Adha"],
  ["Idulfitri", "Eid al-Fitr"],
  ["Isra Mikraj", "Isra and Mi'raj"],
  ["Maulid Nabi", "Birthday of the Prophet Muhammad"],
  ["Wafat Yesus", "Good Friday"],
  ["Paskah", "Easter Sunday"],
  ["Kenaikan Yesus", "Ascension Day"],
  ["Kelahiran Yesus", "Christmas"],
  ["Buruh", "Labour Day"],
  ["Pancasila", "Pancasila Day"],
  ["Proklamasi", "Independence Day"],
];

/**
 * A holiday in the decree's own words, and in English. The English is the decree's text if the holiday is unknown here.
 */
export const holidayInWords = ({ kind, name }: { readonly kind: string; readonly name: string }): Bilingual => {
  const [, said = name] = english.find(([part]) => name.includes(part)) ?? [];
  return { id: name, en: kind === "joint-leave" && said !== name ? `Joint leave for ${said}` : said };
};
