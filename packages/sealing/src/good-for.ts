import { minutesAfter } from "@sip/calendar/instant";
import type { Instant } from "@sip/domain/clock";
import { tokenDays } from "@sip/domain/people/issue-token";
import { codeValidMinutes } from "@sip/domain/people/request-verification";
import type { ChangeablePurpose } from "./keys-secret.ts";

/** How long something that was made with a key is good for. */
const goodForMinutes: Readonly<Record<ChangeablePurpose, number>> = {
  "applicant-token": tokenDays * 24 * 60,
  "verification-code": codeValidMinutes,
};

/** When all that was made with the key before has ended, if the next one begins at `signsFrom`. */
export const neededUntil = (purpose: ChangeablePurpose, signsFrom: Instant): Instant =>
  minutesAfter(signsFrom, goodForMinutes[purpose]);
