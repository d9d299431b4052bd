import type { IdentityKind } from "@sip/domain/people/identity";
import { compactNik } from "@sip/domain/people/nik";
import { asPrinted } from "@sip/domain/people/travel-document";

interface TypedIdentity {
  readonly nik: string;
  readonly documentNumber: string;
  readonly documentIssuer: string;
}

/** What is sent of what was typed: the number by which the service knows people, and no other. */
export const sentIdentity = (identity: IdentityKind, { nik, documentNumber, documentIssuer }: TypedIdentity) =>
  identity === "nik"
    ? { nik: compactNik(nik) }
    : { documentNumber: asPrinted(documentNumber), documentIssuer: asPrinted(documentIssuer) };
