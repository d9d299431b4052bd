import { applicationFacts, type WithEntries } from "@sip/domain/applications/facts";
import { inboundProofFacts, phoneDayFacts, verificationFacts } from "@sip/domain/people/facts";
import { Booking } from "@sip/domain/queue/booking";
import { bookingFacts } from "@sip/domain/queue/facts";
import type { BareFact } from "@sip/events/catalog";
import type { TellingEntity } from "@sip/events/telling-entities";
import type * as z from "zod/mini";
import type { Change } from "./change.ts";
import { ListedApplicationItem } from "./entities/application.ts";
import { InboundProofItem } from "./entities/inbound-proof.ts";
import { PhoneDayItem } from "./entities/phone-day.ts";
import { VerificationItem } from "./entities/verification.ts";
import { fromItem } from "./items.ts";

type Teller = (change: Omit<Change, "pk">) => BareFact[];

/** The domain makes facts from records; a change has items. A removed item tells nothing. */
const telling =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    factsOf: (was: z.infer<Schema> | undefined, is: z.infer<Schema>) => BareFact[],
  ): Teller =>
  ({ before, after }) =>
    after === undefined
      ? []
      : factsOf(before === undefined ? undefined : fromItem(schema, before), fromItem(schema, after));

type ListedApplication = z.infer<typeof ListedApplicationItem>;

const withEntries = (listed: ListedApplication): WithEntries => {
  const {
    promisedOn,
    promiseDueAt: dueAt,
    pickUpBy,
    finished: _,
    outcome: __,
    searchText: ___,
    ...application
  } = listed;
  const entries = {
    ...(promisedOn !== undefined && { promisedOn }),
    ...(dueAt !== undefined && { dueAt }),
    ...(pickUpBy !== undefined && { pickUpBy }),
  };
  return { application, entries };
};

const tellers: Readonly<Record<TellingEntity, Teller>> = {
  application: telling(ListedApplicationItem, (was, is) => applicationFacts(was && withEntries(was), withEntries(is))),
  booking: telling(Booking, bookingFacts),
  "inbound-proof": telling(InboundProofItem, inboundProofFacts),
  "phone-day": telling(PhoneDayItem, phoneDayFacts),
  verification: telling(VerificationItem, verificationFacts),
};

const isTelling = (text: string | undefined): text is TellingEntity =>
  text !== undefined && Object.hasOwn(tellers, text);

/** The facts that a change tells. Items of other entities tell none. */
export const toldFacts: Teller = (change) => {
  const entity = (change.after ?? change.before)?.entity?.S;
  return isTelling(entity) ? tellers[entity](change) : [];
};
