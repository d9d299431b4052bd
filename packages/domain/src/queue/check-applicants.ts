import { type IsoDate, isIsoDate } from "@sip/calendar/date";
import type { OfficeRules, Tariff } from "../offices/office.ts";
import { ageOn } from "../people/age.ts";
import {
  type IdentityReason,
  identityFields,
  isSamePaper,
  readIdentity,
  type WrittenIdentity,
} from "../people/identity.ts";
import { readName } from "../people/name.ts";
import type { About } from "../services/about.ts";
import type { Line } from "../services/line.ts";
import type { PriorityFault } from "./priority.ts";

/** What somebody writes about a person: who they are, what they come for, and what else the service asks. */
export interface WrittenApplicant extends WrittenIdentity {
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly applicationType: string;
  readonly [asked: string]: string | number | undefined;
}

export interface CheckedApplicant {
  /** What names the person, see `people/identity.ts`. */
  readonly document: string;
  readonly lastFour: string;
  readonly fullName: string;
  readonly ageOnVisit: number;
  readonly about: About;
}

/** What can be wrong with a field of any service. */
export type FieldReason =
  | IdentityReason
  | "nik-twice"
  | "document-twice"
  | "not-a-name"
  | "not-a-date"
  | "not-born-yet"
  | "not-offered-online"
  | "too-many-applicants"
  | PriorityFault
  | "key-of-another-request"
  | "no-such-service"
  | "no-such-session";

export interface InvalidField {
  /** JSON pointer into the body, or the name of a header. */
  readonly pointer: string;
  /** A `FieldReason`, or one of the service's own (`faultWords` of its line), or a `ReleaseReason`. */
  readonly reason: string;
}

export interface ApplicantRules {
  readonly line: Line;
  readonly rules: OfficeRules;
  readonly tariff: Tariff | undefined;
  readonly visitOn: IsoDate;
  readonly today: IsoDate;
}

export type CheckedApplicants =
  | { readonly ok: true; readonly value: readonly CheckedApplicant[] }
  | { readonly ok: false; readonly fields: readonly InvalidField[] };

const fault = <Field extends string>(field: Field, reason: FieldReason) => ({ field, reason });

/** Checks what people wrote against the rules of the day of the visit. Names everything that is wrong. */
export const checkApplicants = (written: readonly WrittenApplicant[], against: ApplicantRules): CheckedApplicants => {
  const { line, rules } = against;
  const fields: InvalidField[] = [];
  if (written.length > rules.maxApplicants) fields.push({ pointer: "/applicants", reason: "too-many-applicants" });
  const [identityField] = identityFields[line.identity];
  const checked = written.map((applicant, index) => {
    const result = checkApplicant(applicant, against);
    const isRepeated = written.slice(0, index).some((other) => isSamePaper(line.identity, other, applicant));
    const wrong = isRepeated
      ? [fault(identityField, line.identity === "nik" ? "nik-twice" : "document-twice"), ...result.wrong]
      : result.wrong;
    for (const { field, reason } of wrong) fields.push({ pointer: `/applicants/${index}/${field}`, reason });
    return result.checked;
  });
  const value = checked.filter((applicant) => applicant !== undefined);
  return fields.length === 0 && value.length === written.length ? { ok: true, value } : { ok: false, fields };
};

interface WrongField {
  readonly field: string;
  readonly reason: string;
}

const checkApplicant = (
  written: WrittenApplicant,
  { line, rules, tariff, visitOn, today }: ApplicantRules,
): { readonly checked?: CheckedApplicant; readonly wrong: readonly WrongField[] } => {
  const { dateOfBirth, applicationType } = written;
  if (!isIsoDate(dateOfBirth)) return { wrong: [fault("dateOfBirth", "not-a-date")] };
  const wrong: WrongField[] = [];
  if (dateOfBirth > today) wrong.push(fault("dateOfBirth", "not-born-yet"));
  const identity = readIdentity(line.identity, written, dateOfBirth);
  if (!identity.ok) wrong.push(...identity.refusal);
  const fullName = readName(written.fullName);
  if (fullName === undefined) wrong.push(fault("fullName", "not-a-name"));
  if (!rules.kinds.includes(applicationType)) wrong.push(fault("applicationType", "not-offered-online"));
  const ageOnVisit = ageOn(dateOfBirth, visitOn);
  const about = { applicationType, ...line.asks.parse(written) };
  wrong.push(...(line.wrongAnswers?.(about, { rules, tariff, ageOnVisit }) ?? []));
  if (wrong.length > 0 || !identity.ok || fullName === undefined) return { wrong };
  const { document, lastFour } = identity.value;
  return { wrong, checked: { document, lastFour, fullName, ageOnVisit, about } };
};
