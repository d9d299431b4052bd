import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { answerTo, isAnswerFact } from "./answer-to.ts";
import { type CurrentRecords, dropOvertaken } from "./drop-overtaken.ts";
import type { AnswerFact, ApplicationFact, BookingFact } from "./fact.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import { noticesFor } from "./notices-for.ts";
import { type SendNoticeParts, type SentNotice, sendNotice } from "./send-notice.ts";

/**
 * Sends every notice that a fact asks for, while it is still true. The same fact again sends nothing again; a fact that comes
 * late (a retry, a redrive) sends nothing that is overtaken.
 */
export const tellAbout = ({
  offices,
  bookings,
  applications,
  publicUrl,
  ...parts
}: Omit<SendNoticeParts, "codes"> &
  CurrentRecords & {
    readonly offices: Offices;
    /** Address of the site, without a slash at its end. */
    readonly publicUrl: string;
  }) => {
  const send = sendNotice(parts);
  const stillTrue = dropOvertaken({ bookings, applications });

  const say = async (notices: readonly Notice[]): Promise<readonly Told[]> => {
    const told: Told[] = [];
    for (const notice of notices) told.push({ ...(await send(notice)), about: notice.kind });
    return told;
  };

  return async (fact: BookingFact | ApplicationFact | AnswerFact): Promise<readonly Told[]> => {
    if (isAnswerFact(fact)) return say([answerTo(fact, publicUrl)]);
    const office = await loadOffice(offices, fact.officeId, parts.clock());
    const notices = noticesFor(fact, office, publicUrl);
    if (notices.length === 0) return [];
    const current = await stillTrue(fact, office);
    if (current === undefined) return notices.map(({ kind }) => ({ kind: "overtaken", about: kind }));
    return say(noticesFor(current, office, publicUrl));
  };
};

export type Told = SentNotice & { readonly about: NoticeKind };
