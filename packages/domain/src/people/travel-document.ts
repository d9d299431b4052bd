import { accept, type Result, refuse } from "../result.ts";

/**
 * The two things that identify a passport worldwide, as in its machine-readable lines: the number, up to nine letters
 * and digits, and the code of the issuing state, three letters (ICAO Doc 9303, parts 3 and 4; Germany's is D).
 */
export interface TravelDocument {
  readonly number: string;
  readonly issuedBy: string;
}

/** `own-state`: it is an Indonesian passport, whose holder is no foreigner. */
export type TravelDocumentRefusal = { readonly kind: "number" | "issuer" | "own-state" };

/** As in the machine-readable lines: capitals, without blanks and dashes. */
export const asPrinted = (written: string): string => written.replace(/[\s-]/g, "").toUpperCase();

const ownState = "IDN";

/**
 * Germans also know DEU, the ISO code of their country: if both were accepted as they are, one passport would be two
 * people.
 */
const issuerAsPrinted = (written: string): string => {
  const code = asPrinted(written);
  return code === "DEU" ? "D" : code;
};

export const documentAsPrinted = (number: string, issuedBy: string): TravelDocument => ({
  number: asPrinted(number),
  issuedBy: issuerAsPrinted(issuedBy),
});

/** Small letters and blanks are accepted. */
export const readTravelDocument = (
  number: string,
  issuedBy: string,
): Result<TravelDocument, readonly TravelDocumentRefusal[]> => {
  const document = documentAsPrinted(number, issuedBy);
  const wrong: TravelDocumentRefusal[] = [];
  if (!/^[A-Z0-9]{5,9}$/.test(document.number)) wrong.push({ kind: "number" });
  if (!/^(?:D|[A-Z]{3})$/.test(document.issuedBy)) wrong.push({ kind: "issuer" });
  if (document.issuedBy === ownState) wrong.push({ kind: "own-state" });
  return wrong.length === 0 ? accept(document) : refuse(wrong);
};
