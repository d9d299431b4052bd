import type { Offices } from "../offices/ports.ts";
import { loadOffice } from "../offices/ruled-office.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import { noticesFor } from "./notices-for.ts";
import type { Occasion } from "./occasion.ts";
import { type SendNoticeParts, type SentNotice, sendNotice } from "./send-notice.ts";
import { verificationNotice } from "./verification-notice.ts";

/** Says all that a fact gives reason to say. A fact that comes again says nothing again. */
export const tellAbout = ({
  offices,
  publicUrl,
  ...parts
}: SendNoticeParts & {
  readonly offices: Offices;
  /** Address of the site, without a slash at its end. */
  readonly publicUrl: string;
}) => {
  const send = sendNotice(parts);
  const noticesOf = async (fact: Occasion): Promise<readonly Notice[]> =>
    fact.type === "verification-requested"
      ? [verificationNotice(fact)]
      : noticesFor(fact, await loadOffice(offices, fact.officeId), publicUrl);
  return async (fact: Occasion): Promise<readonly (SentNotice & { readonly about: NoticeKind })[]> => {
    const told: (SentNotice & { readonly about: NoticeKind })[] = [];
    for (const notice of await noticesOf(fact)) told.push({ ...(await send(notice)), about: notice.kind });
    return told;
  };
};
