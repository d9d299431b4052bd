import type { Bilingual } from "../bilingual.ts";
import type { AlreadyBooked, BlockingBooking } from "./already-booked.ts";
import type { RefusalWords } from "./refusal-words.ts";

const title = {
  id: "Pemohon ini sudah punya antrean yang masih berlaku.",
  en: "This applicant already has an active booking.",
};

const advice = {
  own: {
    id: "Batalkan antrean itu lebih dulu, atau ubah jadwalnya.",
    en: "Please cancel that booking first, or move it.",
  },
  "own-today": {
    id: "Kedatangannya hari ini. Sebelum sesinya mulai, dan selama pemohon belum hadir, antrean itu masih dapat dibatalkan. Setelah itu antrean tetap berlaku sampai hari ini berakhir: yang terlambat masih dilayani di loket selama kantor buka, dan antrean baru dapat dibuat mulai besok.",
    en: "The visit is today. Until its session begins, and as long as nobody has checked in, that booking can still be cancelled. After that it counts until today is over: whoever is late is still served at the counter while the office is open, and a new booking can be made from tomorrow.",
  },
  "of-another-phone": {
    id: "Antrean itu dibuat dengan nomor ponsel lain dan berlaku sampai hari kedatangannya berakhir. Hanya pembuatnya yang dapat membatalkannya, sebelum sesinya mulai. Kalau Anda tidak tahu siapa yang membuatnya, datanglah ke kantor imigrasi dengan KTP: petugas kantor tempat antrean itu dibuat dapat membebaskan NIK Anda.",
    en: "That booking was made with another phone number and counts until the day of its visit is over. Only who made it can cancel it, before its session begins. If you do not know who made it, please come to the office with the identity card (KTP): an officer of the office that was booked can free your NIK.",
  },
} as const satisfies Record<BlockingBooking, Bilingual>;

const orderOfAdvice = ["own", "own-today", "of-another-phone"] as const satisfies readonly BlockingBooking[];

/** What each of the people can do; those with the same way out are named together. */
export const alreadyBookedWords = ({ people }: AlreadyBooked): RefusalWords => {
  const groups = orderOfAdvice.flatMap((booking) => {
    const masked = people.filter((one) => one.booking === booking).map(({ lastFour }) => `••••${lastFour}`);
    return masked.length === 0 ? [] : [{ masked: masked.join(", "), advice: advice[booking] }];
  });
  const said = (language: keyof Bilingual, endingIn: string): string =>
    groups.map(({ masked, advice }) => `${endingIn} ${masked}. ${advice[language]}`).join(" ");
  return { title, detail: { id: said("id", "NIK yang berakhir"), en: said("en", "NIK ending in") } };
};
