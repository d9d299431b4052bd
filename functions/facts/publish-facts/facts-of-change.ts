import type { BareFact, Fact } from "@sip/events/catalog";
import { factVersion } from "@sip/events/envelope";
import { applicationFacts } from "@sip/storage-dynamodb/application-facts";
import { bookingFacts } from "@sip/storage-dynamodb/booking-facts";
import type { Change } from "@sip/storage-dynamodb/change";
import type { Entity } from "@sip/storage-dynamodb/entities";
import { inboundProofFacts, phoneDayFacts } from "@sip/storage-dynamodb/inbound-facts";
import { verificationFacts } from "@sip/storage-dynamodb/verification-facts";

/** Who tells the facts of an item: one teller for each entity that the catalog lets this function listen to. */
const tellers: Readonly<Partial<Record<Entity, (change: Change) => BareFact[]>>> = {
  application: applicationFacts,
  booking: bookingFacts,
  "inbound-proof": inboundProofFacts,
  "phone-day": phoneDayFacts,
  verification: verificationFacts,
};

const isEntity = (text: string | undefined): text is Entity => text !== undefined && Object.hasOwn(tellers, text);

/** The facts that a change tells. An item of another entity tells none. */
export const factsOfChange = (change: Change): Fact[] => {
  const image = change.after ?? change.before;
  const entity = image?.entity?.S;
  const requestId = image?.requestId?.S;
  const told = isEntity(entity) ? (tellers[entity]?.(change) ?? []) : [];
  return told.map((fact) => ({ version: factVersion, ...(requestId !== undefined && { requestId }), ...fact }));
};
