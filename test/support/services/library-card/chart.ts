import { defineChart } from "@sip/domain/services/chart";

const staff = ["officer", "supervisor"] as const;

/** A service that no office has: five steps, from the form to the card in its reader's hand. */
export const chart = defineChart({
  serviceId: "library-card",
  thing: { id: "kartu perpustakaan", en: "library card" },
  pickUp: {
    collect: {
      id: "Ambil kartu Anda di {office}, {hours}, paling lambat {lastDay}.",
      en: "Collect your card at {office}, {hours}, by {lastDay}.",
    },
    over: {
      id: "Batas pengambilan kartu, {lastDay}, sudah lewat.",
      en: "The last day to collect your card, {lastDay}, has passed.",
    },
  },
  rows: {
    "form-taken": {
      by: staff,
      tells: "form-taken",
      words: { id: "Formulir diterima", en: "Form taken" },
      forApplicant: { id: "Formulir Anda sudah kami terima.", en: "We have taken your form." },
      asksOfApplicant: { id: "isi formulir", en: "fill in the form" },
    },
    "form-read": {
      after: ["form-taken"],
      by: staff,
      leavesCounter: true,
      words: { id: "Formulir dibaca", en: "Form read" },
      forApplicant: { id: "Formulir Anda sudah kami baca.", en: "We have read your form." },
    },
    "card-made": {
      after: ["form-read"],
      by: staff,
      issues: true,
      leavesCounter: true,
      words: { id: "Kartu dibuat", en: "Card made" },
      forApplicant: { id: "Kartu Anda sudah dibuat.", en: "Your card has been made." },
    },
    "card-waiting": {
      after: ["card-made"],
      by: staff,
      clock: "stops",
      opensPickUp: true,
      leavesCounter: true,
      tells: "card-waiting",
      words: { id: "Kartu menunggu", en: "Card waiting" },
      forApplicant: { id: "Kartu Anda menunggu.", en: "Your card is waiting." },
    },
    "card-given": {
      after: ["card-waiting"],
      ends: "served",
      by: staff,
      leavesCounter: true,
      tells: "card-given",
      words: { id: "Kartu diberikan", en: "Card given" },
      forApplicant: { id: "Kartu Anda sudah diberikan.", en: "Your card has been given to you." },
      afterwards: { id: "Selamat membaca.", en: "Enjoy reading." },
    },
  },
});
