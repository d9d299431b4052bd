import type { BareFact } from "@sip/events/catalog";
import { VerificationItem } from "./entities/verification.ts";
import { fromItem, type StoredItem } from "./items.ts";

/** A verification tells one fact: that it was asked for. It belongs to no office. */
export const verificationFacts = ({ before, after }: { before?: StoredItem; after?: StoredItem }): BareFact[] => {
  if (after === undefined || before !== undefined) return [];
  const { verificationId, phone, channel, language, requestedAt } = fromItem(VerificationItem, after);
  return [
    {
      factId: `${verificationId}:requested`,
      type: "verification-requested",
      officeId: "-",
      happenedAt: requestedAt,
      data: { verificationId, phone, channel, language },
    },
  ];
};
