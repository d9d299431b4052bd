/** Words of both staff pages. */
export const staffId = {
  loadingServices: "Memuat layanan kantor",
  checkingWho: "Memeriksa siapa Anda",
  signInText: "Halaman ini untuk petugas kantor imigrasi. Masuk dengan akun kantor Anda.",
  signIn: "Masuk",
  signOut: "Keluar",
  signInAgain: "Waktu masuk Anda habis. Masuk lagi untuk melanjutkan.",
  notYours: (name: string) => `${name}, akun Anda tidak berhak membuka halaman ini.`,
  dataOf: (time: string) => `Data pukul ${time}`,
  unreachable: "Kami tidak dapat menghubungi layanan. Periksa jaringan kantor, lalu coba lagi.",
  officerPage: "Loket",
  supervisorPage: "Pengawasan",
  pagesLabel: "Halaman petugas",
};
export type StaffWords = typeof staffId;
