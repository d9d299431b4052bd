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
  wallScreen: "Layar dinding",
  pagesLabel: "Halaman petugas",
  history: "Riwayat",
  by: (name: string) => `oleh ${name}`,
  issued: (day: string) => `terbit ${day}`,
  supervisor: "Pengawas",
  handledSince: (name: string, when: string) => `Ditangani ${name} sejak ${when}`,
  handedOn: (from: string, to: string, when: string) => `Diserahkan ${from} kepada ${to} ${when}, belum diambil`,
  comments: "Catatan pengawas",
};
export type StaffWords = typeof staffId;
