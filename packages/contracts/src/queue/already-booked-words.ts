import { type Bilingual, inBothLanguages } from "@sip/domain/bilingual";
import type { IdentityKind } from "@sip/domain/people/identity";
import type { AlreadyBooked, BlockingBooking } from "@sip/domain/queue/already-booked";
import type { ProblemWords } from "../problem-kind.ts";

const title = {
  id: "Pemohon ini sudah punya antrean yang masih berlaku.",
  en: "This applicant already has an active booking.",
};

/** By what people are known: how a list of them begins, what an officer frees, and with which paper in hand. */
const knownBy = {
  nik: {
    endingIn: { id: "NIK yang berakhir", en: "NIK ending in" },
    freed: { id: "NIK Anda", en: "your NIK" },
    paper: { id: "KTP", en: "the identity card (KTP)" },
  },
  "travel-document": {
    endingIn: { id: "Nomor paspor yang berakhir", en: "Passport number ending in" },
    freed: { id: "nomor paspor Anda", en: "your passport number" },
    paper: { id: "paspor asli", en: "the original passport" },
  },
} as const satisfies Record<IdentityKind, Record<string, Bilingual>>;

const ofAnotherPhone = ({ freed, paper }: (typeof knownBy)[IdentityKind]): Bilingual => ({
  id: `Antrean itu dibuat dengan nomor ponsel lain dan berlaku sampai hari kedatangannya berakhir. Hanya pembuatnya yang dapat membatalkannya, sebelum sesinya mulai. Kalau Anda tidak tahu siapa yang membuatnya, datanglah ke kantor imigrasi dengan ${paper.id}: petugas kantor tempat antrean itu dibuat dapat membebaskan ${freed.id}.`,
  en: `That booking was made with another phone number and counts until the day of its visit is over. Only who made it can cancel it, before its session begins. If you do not know who made it, please come to the office with ${paper.en}: an officer of the office that was booked can free ${freed.en}.`,
});

const adviceOf = (identity: IdentityKind): Record<BlockingBooking, Bilingual> => ({
  own: {
    id: "Batalkan antrean itu lebih dulu, atau ubah jadwalnya.",
    en: "Please cancel that booking first, or move it.",
  },
  "own-today": {
    id: "Kedatangannya hari ini. Sebelum sesinya mulai, dan selama pemohon belum hadir, antrean itu masih dapat dibatalkan. Setelah itu antrean tetap berlaku sampai hari ini berakhir: yang terlambat masih dilayani di loket selama kantor buka, dan antrean baru dapat dibuat mulai besok.",
    en: "The visit is today. Until its session begins, and as long as nobody has checked in, that booking can still be cancelled. After that it counts until today is over: whoever is late is still served at the counter while the office is open, and a new booking can be made from tomorrow.",
  },
  "of-another-phone": ofAnotherPhone(knownBy[identity]),
});

const orderOfAdvice = ["own", "own-today", "of-another-phone"] as const satisfies readonly BlockingBooking[];

/** What each of the people can do; those with the same way out are named together. */
export const alreadyBookedWords = ({ people, identity }: AlreadyBooked): ProblemWords => {
  const { endingIn } = knownBy[identity];
  const advice = adviceOf(identity);
  const groups = orderOfAdvice.flatMap((booking) => {
    const masked = people.filter((one) => one.booking === booking).map(({ lastFour }) => `••••${lastFour}`);
    return masked.length === 0 ? [] : [{ masked: masked.join(", "), what: advice[booking] }];
  });
  const detail = inBothLanguages((language) =>
    groups.map(({ masked, what }) => `${endingIn[language]} ${masked}. ${what[language]}`).join(" "),
  );
  return { title, detail };
};
