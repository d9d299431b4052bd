import type { BareFact } from "@sip/events/catalog";
import { InboundProofItem } from "./entities/inbound-proof.ts";
import { PhoneDayItem } from "./entities/phone-day.ts";
import { fromItem, type StoredItem } from "./items.ts";

interface Images {
  readonly before?: StoredItem;
  readonly after?: StoredItem;
}

/** A phone was proven by a message from it. That somebody asked for it is no fact: nothing is sent for that. */
export const inboundProofFacts = ({ before, after }: Images): BareFact[] => {
  if (after === undefined || before?.proven !== undefined) return [];
  const { verificationId, phone, language, device, requestedAt, proven } = fromItem(InboundProofItem, after);
  if (proven === undefined) return [];
  return [
    {
      factId: `${verificationId}:proven`,
      type: "phone-proven",
      officeId: "-",
      happenedAt: proven.at,
      data: { verificationId, phone, language, device, requestedAt },
    },
  ];
};

/** What a phone sent that is to be answered: each undoing, and the first of the day that nobody asked for. */
export const phoneDayFacts = ({ before, after }: Images): BareFact[] => {
  if (after === undefined) return [];
  const was = before === undefined ? undefined : fromItem(PhoneDayItem, before);
  const { phone, phoneId, date, undoneBy = [], undoneAt, unaskedAt } = fromItem(PhoneDayItem, after);
  const about = { phone, phoneId, date };
  const facts: BareFact[] = [];
  if (undoneAt !== undefined && undoneBy.length > (was?.undoneBy?.length ?? 0)) {
    const round = undoneBy.length;
    facts.push({
      factId: `${phoneId}:${date}:undone:${round}`,
      type: "proof-undone",
      officeId: "-",
      happenedAt: undoneAt,
      data: { ...about, round },
    });
  }
  if (unaskedAt !== undefined && was?.unaskedAt === undefined) {
    facts.push({
      factId: `${phoneId}:${date}:unasked`,
      type: "message-unasked",
      officeId: "-",
      happenedAt: unaskedAt,
      data: about,
    });
  }
  return facts;
};
