import { dateInWords, timeInWords } from "../dates-in-words.ts";
import type { GivenBackLimit, HeldLimit } from "./phone-limits.ts";
import type { RefusalWords } from "./refusal-words.ts";

export const heldLimitWords = ({ most }: HeldLimit): RefusalWords => ({
  title: {
    id: "Nomor ini sudah memegang antrean sebanyak yang diperbolehkan.",
    en: "This number already holds as many places as one number may.",
  },
  detail: {
    id: `Satu nomor ponsel dapat memegang paling banyak ${most.bookings} antrean untuk ${most.people} orang, sampai hari kedatangannya berakhir. Orang lain dapat memesan dengan nomornya sendiri; yang tidak punya ponsel dilayani di loket.`,
    en: `One phone number may hold at most ${most.bookings} bookings for ${most.people} people, until the day of the visit is over. Others can book with their own number; who has no phone is helped at the counter.`,
  },
});

export const givenBackLimitWords = ({ most, mayBookFrom }: GivenBackLimit): RefusalWords => {
  const date = mayBookFrom.slice(0, 10);
  const time = mayBookFrom.slice(11, 16);
  return {
    title: {
      id: "Nomor ini menunggu pembukaan antrean berikutnya.",
      en: "This number waits until the next places open.",
    },
    detail: {
      id: `Dengan nomor ini sudah ${most.givenBack} antrean dibatalkan dalam ${most.givenBackDays} hari. Antrean baru dapat dibuat mulai ${dateInWords(date, "id")} pukul ${timeInWords(time, "id")}. Aturan ini menjaga agar tempat tidak diperjualbelikan.`,
      en: `With this number ${most.givenBack} bookings were cancelled within ${most.givenBackDays} days. It can book again from ${dateInWords(date, "en")}, ${timeInWords(time, "en")}. The rule keeps places from being sold.`,
    },
  };
};

export const namingOverWords: RefusalWords = {
  title: {
    id: "Terlalu banyak permintaan dengan nomor ini hari ini.",
    en: "Too many requests with this number today.",
  },
  detail: {
    id: "Sudah berkali-kali diminta antrean untuk orang yang sudah punya antrean. Coba lagi besok, atau datang ke kantor imigrasi dengan KTP atau paspor asli.",
    en: "Places were asked many times for people who already have one. Please try again tomorrow, or come to the office with the identity card (KTP) or the original passport.",
  },
};
