import { loadOffice } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { answerTo, isAnswerOccasion } from "./answer-to.ts";
import { asItStands, type Present } from "./as-it-stands.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import { noticesFor } from "./notices-for.ts";
import type { AnswerOccasion, ApplicationOccasion, BookingOccasion } from "./occasion.ts";
import { type SendNoticeParts, type SentNotice, sendNotice } from "./send-notice.ts";

/**
 * Says all that a fact gives reason to say, as long as it is so. A fact that comes again says nothing again, and one that
 * comes late (a retry, a redrive) nothing that has been overtaken.
 */
export const tellAbout = ({
  offices,
  bookings,
  applications,
  publicUrl,
  ...parts
}: Omit<SendNoticeParts, "codes"> &
  Present & {
    readonly offices: Offices;
    /** Address of the site, without a slash at its end. */
    readonly publicUrl: string;
  }) => {
  const send = sendNotice(parts);
  const present = asItStands({ bookings, applications });

  const say = async (notices: readonly Notice[]): Promise<readonly Told[]> => {
    const told: Told[] = [];
    for (const notice of notices) told.push({ ...(await send(notice)), about: notice.kind });
    return told;
  };

  return async (fact: BookingOccasion | ApplicationOccasion | AnswerOccasion): Promise<readonly Told[]> => {
    if (isAnswerOccasion(fact)) return say([answerTo(fact, publicUrl)]);
    const office = await loadOffice(offices, fact.officeId, parts.clock());
    const notices = noticesFor(fact, office, publicUrl);
    if (notices.length === 0) return [];
    const standing = await present(fact, office);
    if (standing === undefined) return notices.map(({ kind }) => ({ kind: "overtaken", about: kind }));
    return say(noticesFor(standing, office, publicUrl));
  };
};

export type Told = SentNotice & { readonly about: NoticeKind };
