import type { IsoDate } from "@sip/calendar/date";
import { accept, type Result, refuse } from "../result.ts";
import { compactNik, type NikRefusal, readNik } from "./nik.ts";
import {
  documentAsPrinted,
  readTravelDocument,
  type TravelDocument,
  type TravelDocumentRefusal,
} from "./travel-document.ts";

/** What identifies a person for a service: the national identity number, or the passport of another country. */
export const identityKinds = ["nik", "travel-document"] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** What identifies a person, as they write it. */
export interface WrittenIdentity {
  readonly nik?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly documentIssuer?: string | undefined;
}

export interface Identity {
  /** The same for the same person, different for everybody else. Stored only as a keyed id. */
  readonly document: string;
  readonly lastFour: string;
}

export type IdentityReason = `nik-${NikRefusal["kind"]}` | `document-${TravelDocumentRefusal["kind"]}`;

export interface WrongIdentity {
  readonly field: keyof WrittenIdentity;
  readonly reason: IdentityReason;
}

/** The fields that identify a person, by the kind of identity; no two people share the first one. */
export const identityFields = {
  nik: ["nik"],
  "travel-document": ["documentNumber", "documentIssuer"],
} as const satisfies Record<IdentityKind, readonly (keyof WrittenIdentity)[]>;

/** Whether two people name the same paper, in capitals or not, with blanks or not. */
export const isSamePaper = (kind: IdentityKind, one: WrittenIdentity, other: WrittenIdentity): boolean =>
  paperOf(kind, one) === paperOf(kind, other);

const paperOf = (
  kind: IdentityKind,
  { nik = "", documentNumber = "", documentIssuer = "" }: WrittenIdentity,
): string => (kind === "nik" ? compactNik(nik) : nameOf(documentAsPrinted(documentNumber, documentIssuer)));

const nameOf = ({ number, issuedBy }: TravelDocument): string => `${issuedBy}:${number}`;

/** The name of a number's last four characters: it says which number it is. */
export const lastFourNames = { nik: "nikLast4", "travel-document": "documentLast4" } as const satisfies Record<
  IdentityKind,
  string
>;

/** The last four characters, by which somebody is recognised on a list, under their name. */
export const lastFourAs = (
  kind: IdentityKind,
  lastFour: string,
): { readonly nikLast4: string } | { readonly documentLast4: string } =>
  kind === "nik" ? { nikLast4: lastFour } : { documentLast4: lastFour };

/** `dateOfBirth` is what the owner declares, a real date; a NIK contains it. */
export const readIdentity = (
  kind: IdentityKind,
  { nik = "", documentNumber = "", documentIssuer = "" }: WrittenIdentity,
  dateOfBirth: IsoDate,
): Result<Identity, readonly WrongIdentity[]> => {
  if (kind === "nik") {
    const read = readNik(nik, dateOfBirth);
    return read.ok
      ? accept({ document: nik, lastFour: read.value.lastFour })
      : refuse([{ field: "nik", reason: `nik-${read.refusal.kind}` }]);
  }
  const read = readTravelDocument(documentNumber, documentIssuer);
  if (read.ok) {
    return accept({ document: nameOf(read.value), lastFour: read.value.number.slice(-4) });
  }
  return refuse(
    read.refusal.map(({ kind: wrong }) => ({
      field: wrong === "number" ? "documentNumber" : "documentIssuer",
      reason: `document-${wrong}`,
    })),
  );
};
