/** Given names that are common all over Indonesia. Two of them make a person of the demo, so that no family is meant. */
export const givenNames = {
  female: (
    "Aisyah Anggun Ayu Bunga Cahaya Citra Dewi Dian Dinda Eka Endah Fitri Indah Intan Kartika Kirana Laras Lestari Maya " +
    "Mega Melati Murni Nabila Nirmala Novi Nurul Permata Puspita Putri Rahayu Ratna Rini Sari Sekar Sinta Siti Suci " +
    "Tiara Wahyuni Wulan Yuliana Zahra"
  ).split(" "),
  male: (
    "Adi Aditya Agung Agus Ahmad Andi Arif Bagus Bambang Bayu Bima Budi Cahyo Dani Darma Dimas Eko Fajar Fauzan Galih " +
    "Guntur Hadi Hendra Imam Indra Iqbal Joko Kurnia Lukman Nugroho Putra Rafi Rahmat Reza Rizki Satria Surya Teguh " +
    "Wahyu Wira Yoga Yusuf"
  ).split(" "),
} as const;
