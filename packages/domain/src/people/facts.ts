import type { BareFact } from "@sip/events/catalog";
import type { InboundProof } from "./inbound-proof.ts";
import type { RememberedDay } from "./phone-day.ts";
import type { Verification } from "./verification.ts";

/** Who proves a phone belongs to no office yet. */
const noOffice = "-";

/** A verification tells one fact: it was asked for. */
export const verificationFacts = (
  was: unknown,
  is: Pick<Verification, "verificationId" | "phone" | "channel" | "language" | "requestedAt">,
): BareFact[] => {
  if (was !== undefined) return [];
  const { verificationId, phone, channel, language, requestedAt } = is;
  return [
    {
      factId: `${verificationId}:requested`,
      type: "verification-requested",
      officeId: noOffice,
      happenedAt: requestedAt,
      data: { verificationId, phone, channel, language },
    },
  ];
};

type AskedProof = Omit<InboundProof, "expiresAt">;

/** A phone was proven by a message from it. The request for that is no fact, because nothing is sent for it. */
export const inboundProofFacts = (was: AskedProof | undefined, is: AskedProof): BareFact[] => {
  const { verificationId, phone, language, device, requestedAt, proven } = is;
  if (proven === undefined || was?.proven !== undefined) return [];
  return [
    {
      factId: `${verificationId}:proven`,
      type: "phone-proven",
      officeId: noOffice,
      happenedAt: proven.at,
      data: { verificationId, phone, language, device, requestedAt },
    },
  ];
};

/** Messages of a phone that get an answer: each one that undoes proofs, and the first unasked one of the day. */
export const phoneDayFacts = (was: RememberedDay | undefined, is: RememberedDay): BareFact[] => {
  const { phone, phoneId, date, undoneBy = [], undoneAt, unaskedAt } = is;
  const about = { phone, phoneId, date };
  const facts: BareFact[] = [];
  if (undoneAt !== undefined && undoneBy.length > (was?.undoneBy?.length ?? 0)) {
    const round = undoneBy.length;
    facts.push({
      factId: `${phoneId}:${date}:undone:${round}`,
      type: "proof-undone",
      officeId: noOffice,
      happenedAt: undoneAt,
      data: { ...about, round },
    });
  }
  if (unaskedAt !== undefined && was?.unaskedAt === undefined) {
    facts.push({
      factId: `${phoneId}:${date}:unasked`,
      type: "message-unasked",
      officeId: noOffice,
      happenedAt: unaskedAt,
      data: about,
    });
  }
  return facts;
};
