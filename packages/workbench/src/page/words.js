/** Indonesian first; English by the switch. What stands in the page itself carries its English in `data-en`. */
const words = {
  accepted: ["Diterima server", "Accepted"],
  sent: ["Terkirim", "Sent"],
  delivered: ["Sampai", "Delivered"],
  read: ["Dibaca", "Read"],
  failed: ["Gagal", "Failed"],
  answerDelivered: ["Sampai", "Delivered"],
  answerRead: ["Baca", "Read"],
  answerFailed: ["Gagalkan", "Fail"],
  noMessages: [
    "Belum ada pesan. Pesan muncul di sini begitu sistem mengirimnya.",
    "No messages yet. They show up here as the system sends them.",
  ],
  noMatch: ["Tidak ada yang cocok.", "Nothing matches."],
  noAlerts: ["Belum ada pemberitahuan.", "No alerts yet."],
  noDeadLetters: ["Tidak ada. Semua pesan tertangani.", "Nothing. Every message was handled."],
  chooseNumber: ["Ponsel", "Phone"],
  newMessage: ["Pesan baru untuk", "New message for"],
  written: ["Pesan terkirim ke kantor.", "The message was sent to the office."],
  notWritten: ["Pesan tidak terkirim. Periksa nomornya.", "The message was not sent. Check the number."],
  copyToken: ["Salin token", "Copy token"],
  copied: ["Tersalin", "Copied"],
  redrive: ["Kirim ulang", "Redrive"],
  running: ["Menjalankan jadwal …", "Running schedules …"],
  arrived: ["Sekarang", "Now"],
  backInTime: ["Jam tidak bisa mundur.", "The clock does not go back."],
  unreachable: ["Sistem lokal tidak menjawab. Mencoba lagi …", "The local run does not answer. Trying again …"],
  messages: ["pesan", "messages"],
};

const storedLanguage = localStorage.getItem("local-language");
let language = storedLanguage === "en" ? "en" : "id";

export const currentLanguage = () => language;

export const word = (key) => words[key][language === "id" ? 0 : 1];

/** Puts the page itself into the chosen language, and calls `changed` at every switch. */
export const prepareLanguage = (changed) => {
  const button = document.querySelector("#language");
  const show = () => {
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll("[data-en]")) {
      element.dataset.id ??= element.textContent.trim();
      element.textContent = language === "en" ? element.dataset.en : element.dataset.id;
    }
    button.textContent = language === "en" ? "Bahasa Indonesia" : "English";
    button.lang = language === "en" ? "id" : "en";
    changed();
  };
  button.addEventListener("click", () => {
    language = language === "en" ? "id" : "en";
    localStorage.setItem("local-language", language);
    show();
  });
  show();
};
