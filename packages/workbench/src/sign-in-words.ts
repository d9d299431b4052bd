import type { UserPoolWords } from "assembly-player/services/cognito/user-pool-words";

/** The pages on which staff sign in to the local run, first for officers, then for who only looks on. */
export const indonesianWords: UserPoolWords = {
  language: "id",
  signIn: {
    heading: "Masuk sebagai siapa?",
    text: {
      id: "Percobaan di komputer ini, tanpa kata sandi.",
      en: "Local run: sign in with one press, no password.",
    },
  },
  signOut: { heading: "Keluar", text: { id: "Anda sedang dikeluarkan.", en: "Signing you out." } },
  problem: {
    heading: "Tidak berhasil",
    text: { id: "Kembali ke aplikasi dan coba lagi.", en: "Go back to the application and try again." },
  },
};
