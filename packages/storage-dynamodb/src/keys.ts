import type { Entity } from "./entities.ts";

/** Every key of the table is made here; `#` appears nowhere else. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

const single = (entity: Entity, ...parts: (string | number)[]): ItemKey => ({
  pk: [entity.toUpperCase(), ...parts].join("#"),
  sk: "-",
});

/**
 * The partition keys of all items of an entity, as a policy of IAM writes them. The divider keeps `PHONE#*` from
 * matching the keys of phone days.
 */
export const keysOfAll = (entity: Entity): string => single(entity, "*").pk;

/** The parts of a partition key after its entity. */
export const partsIn = (pk: string): readonly string[] => pk.split("#").slice(1);

/** Each office has a partition of its own: so a rush on one office, or on all, is spread over partitions. */
export const officeKey = (officeId: string): ItemKey => single("office", officeId);

/** The change by which the days of an office got this version. */
export const officeChangeKey = (officeId: string, version: number): ItemKey =>
  single("office-change", officeId, version);

/** From the number in a booking code to its office. */
export const officeNumberKey = (officeNumber: number): ItemKey => single("office-number", officeNumber);

/** Which offices there are. */
export const officeListKey: ItemKey = single("offices");

export const verificationKey = (verificationId: string): ItemKey => single("verification", verificationId);

/** Counts how many codes a phone asked for. */
export const phoneLimitKey = (phoneId: string): ItemKey => single("phone-limit", phoneId);

/** What a phone holds in queues. */
export const phoneKey = (phoneId: string): ItemKey => single("phone", phoneId);

/** A phone that is to be proven by a message from it. */
export const inboundProofKey = (verificationId: string): ItemKey => single("inbound-proof", verificationId);

/** From what a phone sent to its proof; no other phone has this key. */
export const inboundWordKey = (phoneId: string, word: string): ItemKey => single("inbound-word", phoneId, word);

/** What a phone has sent us on a day, in numbers. */
export const phoneDayKey = (phoneId: string, date: string): ItemKey => single("phone-day", phoneId, date);

/** Which tokens of a phone still count. */
export const phoneSessionsKey = (phoneId: string): ItemKey => single("phone-sessions", phoneId);

/** How many codes went to unknown phones on a day, by channel. */
export const codeBudgetKey = (date: string, channel: string): ItemKey => single("code-budget", date, channel);

export const personKey = (personId: string): ItemKey => single("person", personId);

interface SessionParts {
  readonly officeId: string;
  readonly serviceId: string;
  readonly date: string;
  readonly session: string;
  readonly pool: string;
}

export const dispenserKey = ({ officeId, serviceId, date, session, pool }: SessionParts): ItemKey =>
  single("dispenser", officeId, serviceId, date, session, pool);

/** Each seat has a partition of its own, so that people who win seats of one session do not wait for each other. */
export const seatKey = ({
  officeId,
  serviceId,
  date,
  session,
  pool,
  seat,
}: SessionParts & { readonly seat: number }): ItemKey =>
  single("seat", officeId, serviceId, date, session, pool, String(seat).padStart(4, "0"));

export const bookingKey = (bookingCode: string): ItemKey => single("booking", bookingCode);

export const applicationKey = (applicationNumber: string): ItemKey => single("application", applicationNumber);

/** The number in the partition key of an application. */
export const applicationNumberIn = (pk: string): string => partsIn(pk)[0] ?? "";

export const trackingKey = (trackingCode: string): ItemKey => single("tracking", trackingCode);

export const applicationCounterKey = (officeId: string, year: number): ItemKey => single("counter", officeId, year);

/** What an office finished on a day. */
export const paceKey = (officeId: string, serviceId: string, date: string): ItemKey =>
  single("pace", officeId, serviceId, date);

/** What became of an office's promises that were due in a week. */
export const dueWeekKey = (officeId: string, monday: string): ItemKey => single("due-week", officeId, monday);

export const noticeKey = (noticeId: string): ItemKey => single("notice", noticeId);

/** Partition of `arrivals-by-day`. */
export const arrivalDay = (officeId: string, date: string): string => `${officeId}#${date}`;

/** Sort key of `arrivals-by-day`: by hour, then by ticket. */
export const arrivalOrder = (session: string, ticketNumber: string): string => `${session}#${ticketNumber}`;

/** Reminders due at one instant may be thousands; each of these partitions takes 1,000 writes a second. */
export const visitPartitions = 4;

/** Partitions of `due-by-instant` for visits of which people are reminded. */
export const visitDueKeys: readonly string[] = Array.from(
  { length: visitPartitions },
  (_, number) => `VISIT#${number}`,
);

export const visitDueKey = (bookingCode: string): string =>
  `VISIT#${[...bookingCode].reduce((sum, character) => sum + character.charCodeAt(0), 0) % visitPartitions}`;

/** Partition of `applications-at-step`. */
export const stepKey = (officeId: string, serviceId: string, step: string): string =>
  `${officeId}#${serviceId}#${step}`;

/** Partition of `deadlines-by-office` for what an office holds without a due day. */
export const heldKey = (officeId: string): string => `${officeId}#held`;

/** Partition of `reviews-by-office`: what nobody has looked at, and what somebody has. */
export const reviewKey = (officeId: string, state: string): string => `${officeId}#${state}`;

/** Lists of what is due are spread over so many partitions: thousands of entries may be due at one closing time. */
export const duePartitions = 4;

/** Partitions of `due-by-instant` for one list of applications. */
export const dueKeys = (list: string): readonly string[] =>
  Array.from({ length: duePartitions }, (_, number) => dueKey(list, number));

/** The partition of an application's entry. Applications are numbered one by one, so they spread evenly. */
export const dueKeyOf = (list: string, applicationNumber: string): string =>
  dueKey(list, Number(applicationNumber.slice(-6)) % duePartitions);

const dueKey = (list: string, number: number): string => `${list.toUpperCase()}#${number}`;

/** What a follower owes to an item; `item` is made by `itemOfDebt`. */
export const debtKey = (follower: string, item: string): ItemKey => single("debt", follower, item);

/** The partition key of an item as a part of its debt's key, in which the divider must not appear. */
export const itemOfDebt = (pk: string): string => pk.replaceAll("#", "/");
