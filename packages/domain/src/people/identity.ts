import type { IsoDate } from "@sip/calendar/date";
import { accept, type Result, refuse } from "../result.ts";
import { compactNik, type NikRefusal, readNik } from "./nik.ts";
import {
  documentAsPrinted,
  readTravelDocument,
  type TravelDocument,
  type TravelDocumentRefusal,
} from "./travel-document.ts";

/** By what a service knows a person: the national identity number, or the passport of another country. */
export const identityKinds = ["nik", "travel-document"] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** What a person is known by, as they write it. */
export interface WrittenIdentity {
  readonly nik?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly documentIssuer?: string | undefined;
}

export interface Identity {
  /** The same for the same person, and for nobody else; kept only as a keyed id. */
  readonly document: string;
  readonly lastFour: string;
}

export type IdentityReason = `nik-${NikRefusal["kind"]}` | `document-${TravelDocumentRefusal["kind"]}`;

export interface WrongIdentity {
  readonly field: keyof WrittenIdentity;
  readonly reason: IdentityReason;
}

/** What people write to say who they are, by what a service knows them by; the first one is what two people cannot share. */
export const identityFields = {
  nik: ["nik"],
  "travel-document": ["documentNumber", "documentIssuer"],
} as const satisfies Record<IdentityKind, readonly (keyof WrittenIdentity)[]>;

/** Whether two people write the same paper, in whichever letters, with or without blanks. */
export const isSamePaper = (kind: IdentityKind, one: WrittenIdentity, other: WrittenIdentity): boolean =>
  paperOf(kind, one) === paperOf(kind, other);

const paperOf = (
  kind: IdentityKind,
  { nik = "", documentNumber = "", documentIssuer = "" }: WrittenIdentity,
): string => (kind === "nik" ? compactNik(nik) : nameOf(documentAsPrinted(documentNumber, documentIssuer)));

const nameOf = ({ number, issuedBy }: TravelDocument): string => `${issuedBy}:${number}`;

/** What the end of a number is called, so that the name says which number it is. */
export const lastFourNames = { nik: "nikLast4", "travel-document": "documentLast4" } as const satisfies Record<
  IdentityKind,
  string
>;

/** The end of the number by which somebody is recognised on a list, by its name. */
export const lastFourAs = (
  kind: IdentityKind,
  lastFour: string,
): { readonly nikLast4: string } | { readonly documentLast4: string } =>
  kind === "nik" ? { nikLast4: lastFour } : { documentLast4: lastFour };

/** `dateOfBirth` as its owner declares it, a real date: a NIK has it inside. */
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
