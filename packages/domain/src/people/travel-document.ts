import { accept, type Result, refuse } from "../result.ts";

/**
 * The two marks that name a passport anywhere in the world, as its machine-readable lines have them: the number, up to nine
 * letters and digits, and the code of the state that issued it, up to three letters (ICAO Doc 9303, parts 3 and 4; Germany's is D).
 */
export interface TravelDocument {
  readonly number: string;
  readonly issuedBy: string;
}

export type TravelDocumentRefusal = { readonly kind: "number" | "issuer" };

/** As the machine-readable lines have it: capitals, without blanks and dashes. */
export const asPrinted = (written: string): string => written.replace(/[\s-]/g, "").toUpperCase();

/** Small letters and blanks are fine. */
export const readTravelDocument = (
  number: string,
  issuedBy: string,
): Result<TravelDocument, readonly TravelDocumentRefusal[]> => {
  const document = { number: asPrinted(number), issuedBy: asPrinted(issuedBy) };
  const wrong: TravelDocumentRefusal[] = [];
  if (!/^[A-Z0-9]{5,9}$/.test(document.number)) wrong.push({ kind: "number" });
  if (!/^[A-Z]{1,3}$/.test(document.issuedBy)) wrong.push({ kind: "issuer" });
  return wrong.length === 0 ? accept(document) : refuse(wrong);
};
