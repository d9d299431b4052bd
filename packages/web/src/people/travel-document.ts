/** What can be said of a passport's number, or of the code of the state that issued it, while it is typed. */
export type DocumentReading = "missing" | "wrong" | "fine";

/** As the service reads it: without blanks, in capital letters. */
export const plainDocument = (typed: string): string => typed.replace(/[\s-]/g, "").toUpperCase();

const read = (typed: string, pattern: RegExp): DocumentReading => {
  const plain = plainDocument(typed);
  if (plain === "") return "missing";
  return pattern.test(plain) ? "fine" : "wrong";
};

/** 5 to 9 letters and digits, as in the machine-readable lines (ICAO Doc 9303, part 4). */
export const readDocumentNumber = (typed: string): DocumentReading => read(typed, /^[A-Z0-9]{5,9}$/);

/** 3 letters; Germany's is D (ICAO Doc 9303, part 3). */
export const readDocumentIssuer = (typed: string): DocumentReading => read(typed, /^(?:D|[A-Z]{3})$/);
