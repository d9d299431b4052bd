import type { OfficeView } from "@sip/contracts/offices";
import type { SessionView } from "@sip/contracts/queue";
import { ageOn } from "../people/age.ts";
import type { BookingDraft } from "./draft.ts";
import { birthDate } from "./person-checks.ts";

/** May they use the priority places on that day? One of them old or young enough is enough. */
export const mayUsePriority = (draft: BookingDraft, rules: OfficeView["rules"], day: string): boolean =>
  draft.people.some((person) => {
    const bornOn = birthDate(person.birth);
    if (bornOn === undefined) return false;
    const age = ageOn(bornOn, day);
    return age >= rules.priority.fromAge || age <= rules.priority.upToAge;
  });

/** The sessions these people may have; age counts on the day of the visit. */
export const sessionsFor = (
  draft: BookingDraft,
  rules: OfficeView["rules"],
  sessions: readonly SessionView[],
): SessionView[] =>
  sessions.filter((session) => session.pool === "online" || mayUsePriority(draft, rules, session.date));
