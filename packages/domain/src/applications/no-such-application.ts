/** For an officer or supervisor who names an application that is not there, or not theirs to see. */
export const noSuchApplication = {
  title: { id: "Permohonan tidak ditemukan.", en: "There is no such application." },
  detail: {
    id: "Periksa lagi nomornya. Permohonan kantor lain tidak tampil di sini.",
    en: "Please check the number again. Applications of other offices are not shown here.",
  },
};
