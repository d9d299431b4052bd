import type { Bilingual } from "../bilingual.ts";

/** By what the decree's name says beside the year; the longer of two that both fit stands first. */
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

/** A holiday in the decree's own words, and in English; in the decree's words too when that has a holiday we do not know. */
export const holidayInWords = ({ kind, name }: { readonly kind: string; readonly name: string }): Bilingual => {
  const [, said = name] = english.find(([part]) => name.includes(part)) ?? [];
  return { id: name, en: kind === "joint-leave" && said !== name ? `Joint leave for ${said}` : said };
};
