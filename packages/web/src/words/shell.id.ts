export const shellId = {
  brand: "Layanan imigrasi",
  skip: "Langsung ke isi",
  loading: "Sedang memuat",
  noTouts: "Tanpa calo, tanpa biaya lain.",
  noToutsMore: "Antrean gratis. Anda hanya membayar tarif resmi.",
  free: "Gratis.",
  freeMore: "Tidak ada yang perlu dibayar di kantor ini.",
  footerLabel: "Halaman lain",
  toStart: "Halaman awal",
  toTrack: "Cek status",
  toBookings: "Antrean saya",
  notFoundTitle: "Halaman tidak ditemukan",
  notFoundText: "Alamat yang Anda buka tidak ada di sini. Periksa lagi ejaannya.",
  unreachableTitle: "Jaringan terputus",
  unreachableText: "Kami tidak dapat menghubungi layanan. Jawaban Anda tetap tersimpan di perangkat ini.",
  retry: "Coba lagi",
  tooFast: (seconds: number) => `Terlalu banyak permintaan. Coba lagi dalam ${seconds} detik.`,
  broken: "Layanan sedang bermasalah. Coba lagi sebentar lagi.",
  quote: (requestId: string) =>
    `Bila terus terjadi, sampaikan nomor ini kepada kantor imigrasi (foto layar cukup): ${requestId}`,
  errorsTitle: "Periksa lagi isian ini",
};
export type ShellWords = typeof shellId;
