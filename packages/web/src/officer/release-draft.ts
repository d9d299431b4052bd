import { isIsoDate } from "@sip/calendar/date";
import type { ServiceView } from "@sip/contracts/offices/shapes";
import type { ReleasePersonRequest } from "@sip/contracts/queue/shapes";
import { carriesBirthDate, compactNik, nikFault } from "@sip/domain/people/nik";
import { readTravelDocument } from "@sip/domain/people/travel-document";
import { readReleaseReason } from "@sip/domain/queue/release-reason";
import { sentIdentity } from "../people/sent-identity.ts";

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
export const wrongInRelease = (draft: ReleaseDraft): readonly ReleaseField[] => {
  const { identity, bornOn, reason, seen } = draft;
  const nik = compactNik(draft.nik);
  const byNik = identity === "nik";
  const document = readTravelDocument(draft.documentNumber, draft.documentIssuer);
  const wrongOfDocument = document.ok ? [] : document.refusal.map(({ kind }) => kind);
  const isRight: Readonly<Record<ReleaseField, boolean>> = {
    nik: !byNik || nikFault(nik) === undefined,
    documentNumber: byNik || !wrongOfDocument.includes("number"),
    documentIssuer: byNik || wrongOfDocument.every((kind) => kind === "number"),
    bornOn: isIsoDate(bornOn) && (!byNik || carriesBirthDate(nik, bornOn)),
    reason: readReleaseReason(reason) !== undefined,
    seen,
  };
  return (Object.keys(isRight) as ReleaseField[]).filter((field) => !isRight[field]);
};

export const releaseRequest = (draft: ReleaseDraft): ReleasePersonRequest => ({
  ...sentIdentity(draft.identity, draft),
  dateOfBirth: draft.bornOn,
  reason: draft.reason,
});
