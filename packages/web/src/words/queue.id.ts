/** Words that booking, tickets and staff share. */
export const queueId = {
  seats: (count: number) => `${count} tempat`,
  full: "penuh",
  closed: "tutup",
  closedBecause: (reason: string) => `tutup: ${reason}`,
  opens: (when: string) => `dibuka ${when}`,
  hourFull: (hour: string) => `Pukul ${hour} sudah penuh.`,
  hourClosed: (hour: string) => `Pukul ${hour} sudah ditutup.`,
  nearest: "Terdekat yang masih ada:",
  noNearest: "Tidak ada jam lain yang masih kosong. Lihat kapan antrean dibuka lagi di halaman awal.",
  at: (time: string, zone: string) => `${time} ${zone}`,
  chooseDay: "Pilih hari",
  chooseHour: "Pilih jam",
  noDays: "Belum ada hari yang dapat dipesan.",
  chosen: "pilihan Anda",
  enoughFor: (people: number) =>
    people === 1 ? "Jumlah tempat untuk 1 orang." : `Hanya jam yang cukup untuk ${people} orang yang dihitung.`,
  anotherDay: "Pilih hari lain",
  papersTitle: "Bawa ini",
  papersAdult: (fromAge: number | undefined) =>
    fromAge === undefined ? "Dewasa" : `Dewasa (${fromAge} tahun ke atas)`,
  papersChild: (belowAge: number | undefined) => (belowAge === undefined ? "Anak" : `Anak di bawah ${belowAge} tahun`),
};
export type QueueWords = typeof queueId;
