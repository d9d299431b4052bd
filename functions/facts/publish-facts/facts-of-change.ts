import type { BareFact, Fact } from "@sip/events/catalog";
import { factVersion } from "@sip/events/envelope";
import type { TellingEntity } from "@sip/events/telling-entities";
import { applicationFacts } from "@sip/storage-dynamodb/application-facts";
import { bookingFacts } from "@sip/storage-dynamodb/booking-facts";
import type { Change } from "@sip/storage-dynamodb/change";
import { inboundProofFacts, phoneDayFacts } from "@sip/storage-dynamodb/inbound-facts";
import { verificationFacts } from "@sip/storage-dynamodb/verification-facts";

/** Who tells the facts of an item. */
const tellers: Readonly<Record<TellingEntity, (change: Change) => BareFact[]>> = {
  application: applicationFacts,
  booking: bookingFacts,
  "inbound-proof": inboundProofFacts,
  "phone-day": phoneDayFacts,
  verification: verificationFacts,
};

const isTelling = (text: string | undefined): text is TellingEntity =>
  text !== undefined && Object.hasOwn(tellers, text);

/** The facts that a change tells. An item of another entity tells none. */
export const factsOfChange = (change: Change): Fact[] => {
  const image = change.after ?? change.before;
  const entity = image?.entity?.S;
  const requestId = image?.requestId?.S;
  const told = isTelling(entity) ? tellers[entity](change) : [];
  return told.map((fact) => ({ version: factVersion, ...(requestId !== undefined && { requestId }), ...fact }));
};
