import type { ReleasePersonRequest } from "@sip/contracts/queue";
import type { ServiceView } from "@sip/contracts/services";
import { nikMatchesBirth, readNik } from "../people/nik.ts";
import { plainDocument, readDocumentIssuer, readDocumentNumber } from "../people/travel-document.ts";

/** What an officer writes from the card or passport on the counter, and why. */
export interface ReleaseDraft {
  readonly identity: ServiceView["identity"];
  readonly nik: string;
  readonly documentNumber: string;
  readonly documentIssuer: string;
  readonly bornOn: string;
  readonly reason: string;
  readonly seen: boolean;
}

export type ReleaseField = Exclude<keyof ReleaseDraft, "identity">;

export const blankRelease = (identity: ReleaseDraft["identity"]): ReleaseDraft => ({
  identity,
  nik: "",
  documentNumber: "",
  documentIssuer: "",
  bornOn: "",
  reason: "",
  seen: false,
});

/** In the order of the form. A date of birth can be compared with a NIK, and with no passport. */
export const wrongInRelease = (draft: ReleaseDraft, today: string): readonly ReleaseField[] => {
  const { identity, nik, bornOn, reason, seen } = draft;
  const byNik = identity === "nik";
  const isRight: Readonly<Record<ReleaseField, boolean>> = {
    nik: !byNik || readNik(nik, today).kind === "readable",
    documentNumber: byNik || readDocumentNumber(draft.documentNumber) === "fine",
    documentIssuer: byNik || readDocumentIssuer(draft.documentIssuer) === "fine",
    bornOn: bornOn !== "" && (!byNik || nikMatchesBirth(nik, bornOn)),
    reason: reason.trim().length >= 3,
    seen,
  };
  return (Object.keys(isRight) as ReleaseField[]).filter((field) => !isRight[field]);
};

export const releaseRequest = (draft: ReleaseDraft): ReleasePersonRequest => ({
  ...(draft.identity === "nik"
    ? { nik: draft.nik.replace(/\D/g, "") }
    : {
        documentNumber: plainDocument(draft.documentNumber),
        documentIssuer: plainDocument(draft.documentIssuer),
      }),
  dateOfBirth: draft.bornOn,
  reason: draft.reason,
});
