import type { Messages, MessageTemplate } from "@sip/domain/services/message-template";

const said = (name: string, id: string, en: string): MessageTemplate => ({
  name,
  category: "utility",
  whatsapp: { id: `Perpustakaan: ${id}.`, en: `Library: ${en}.` },
  sms: { id: `{sender}: ${id}`, en: `{sender}: ${en}` },
});

export const messages: Messages = {
  serviceId: "library-card",
  templates: {
    "booking-confirmed": said("kartu_terdaftar", "{code} untuk {day} terdaftar", "{code} on {day} is booked"),
    "booking-rescheduled": said("kartu_diubah", "{code} pindah ke {day}", "{code} was moved to {day}"),
    "booking-cancelled": said("kartu_dibatalkan", "{code} dibatalkan", "{code} is cancelled"),
    "person-released": said("kartu_dibebaskan", "tempat {name} dibebaskan", "the place of {name} was freed"),
    "visit-reminder": said("kartu_diingatkan", "{code}, {day}, ingat", "{code}, {day}, remember"),
    "promised-date": said("kartu_dijanjikan", "{number} selesai {promisedDay}", "{number} will be done {promisedDay}"),
    "promise-moved": said(
      "kartu_pindah_hari",
      "{number} selesai {promisedDay}, bukan {earlierDay}",
      "{number} will be done {promisedDay}, not {earlierDay}",
    ),
    "promise-kept": said("kartu_dilanjutkan", "{number} lanjut, {promisedDay}", "{number} goes on, {promisedDay}"),
    "late-apology": said(
      "kartu_terlambat",
      "{number} terlambat, {newPromisedDay}",
      "{number} is late, {newPromisedDay}",
    ),
    "still-late": said("kartu_masih_terlambat", "{number} belum juga selesai", "{number} is still not done"),
    "pick-up-reminder": said(
      "kartu_belum_diambil",
      "{number} menunggu sampai {lastDay}",
      "{number} waits until {lastDay}",
    ),
    "pick-up-over": said("kartu_lewat", "{number} selesai, batas {lastDay} lewat", "{number}: {lastDay} has passed"),
    "form-taken": said("kartu_formulir", "formulir {number} diterima", "form {number} was taken"),
    "card-waiting": said("kartu_menunggu", "kartu {number} menunggu", "card {number} is waiting"),
    "card-given": said("kartu_diberikan", "kartu {number} diberikan", "card {number} was given"),
  },
};
