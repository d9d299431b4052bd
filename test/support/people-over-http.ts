/** People of the tests: area 99 does not exist, the names are from a list, the phones from a block of nines. */
const names = ["BUDI CONTOH", "SITI CONTOH", "ANDI CONTOH", "DEWI CONTOH", "RINI CONTOH", "AGUS CONTOH"];

export const phoneOf = (number: number): string => `+6281299${String(number).padStart(6, "0")}`;

/** The `number`-th person, born on 12 March 1999 or on `dateOfBirth`. */
export const applicant = (number: number, dateOfBirth = "1999-03-12") => {
  const [year = "", month = "", day = ""] = dateOfBirth.split("-");
  const area = `1499${String(Math.floor(number / 9999)).padStart(2, "0")}`;
  const serial = String((number % 9999) + 1).padStart(4, "0");
  return {
    nik: `${area}${day}${month}${year.slice(2)}${serial}`,
    fullName: names[number % names.length] ?? "CONTOH",
    dateOfBirth,
    applicationType: "BARU",
    bookType: "ELEKTRONIK_48",
    validityYears: 10 as 5 | 10,
  };
};

export const contact = { channels: ["whatsapp", "sms"] as ("whatsapp" | "sms")[], language: "id" as "id" | "en" };
