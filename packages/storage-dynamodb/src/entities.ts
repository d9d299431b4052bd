import { type FactType, facts } from "@sip/events/catalog";
import { applicationRow } from "./entities/application.ts";
import { bookingRow } from "./entities/booking.ts";
import { codeBudgetRow } from "./entities/code-budget.ts";
import { counterRow } from "./entities/counter.ts";
import { debtRow } from "./entities/debt.ts";
import { dispenserRow } from "./entities/dispenser.ts";
import { dueWeekRow } from "./entities/due-week.ts";
import { inboundProofRow } from "./entities/inbound-proof.ts";
import { inboundWordRow } from "./entities/inbound-word.ts";
import { noticeRow } from "./entities/notice.ts";
import { officeRow } from "./entities/office.ts";
import { officeChangeRow } from "./entities/office-change.ts";
import { officeNumberRow } from "./entities/office-number.ts";
import { officesRow } from "./entities/offices.ts";
import { paceRow } from "./entities/pace.ts";
import { personRow } from "./entities/person.ts";
import { phoneRow } from "./entities/phone.ts";
import { phoneDayRow } from "./entities/phone-day.ts";
import { phoneLimitRow } from "./entities/phone-limit.ts";
import { phoneSessionsRow } from "./entities/phone-sessions.ts";
import { seatRow } from "./entities/seat.ts";
import { trackingRow } from "./entities/tracking.ts";
import { verificationRow } from "./entities/verification.ts";
import type { EntityRow, PersonalData } from "./entity-row.ts";
import { indexes } from "./indexes.ts";

/**
 * What the table holds. The name of an entity stands in its items' `entity`, at the beginning of their keys, and in the
 * rights of the catalog. This file knows every shape, so only rights, documents and tests import it; a function imports
 * the entities that it touches.
 */
export const entities = {
  offices: officesRow,
  office: officeRow,
  "office-change": officeChangeRow,
  "office-number": officeNumberRow,
  verification: verificationRow,
  "phone-limit": phoneLimitRow,
  phone: phoneRow,
  "inbound-proof": inboundProofRow,
  "inbound-word": inboundWordRow,
  "phone-day": phoneDayRow,
  "phone-sessions": phoneSessionsRow,
  "code-budget": codeBudgetRow,
  person: personRow,
  dispenser: dispenserRow,
  seat: seatRow,
  booking: bookingRow,
  application: applicationRow,
  tracking: trackingRow,
  counter: counterRow,
  pace: paceRow,
  "due-week": dueWeekRow,
  notice: noticeRow,
  debt: debtRow,
} as const satisfies Readonly<Record<string, EntityRow>>;

export type Entity = keyof typeof entities;

export const entityNames = Object.keys(entities) as readonly Entity[];

export const rowOfEntity = (entity: Entity): EntityRow => entities[entity];

/** Which attributes name which items. */
export const referencesOf = (entity: Entity): readonly (readonly [path: string, to: Entity])[] =>
  Object.entries<Entity>(entities[entity].refersTo);

/** Only the item itself is in its lists; a copy that another item carries is not. */
const isOfList = (path: string): boolean => Object.values(indexes).some(({ partition }) => partition === path);

/** The personal attributes of an entity's items, those of carried items included. */
export const personalDataOf = (entity: Entity): ReadonlyMap<string, PersonalData> => {
  const row = entities[entity];
  const carried = "carries" in row ? Object.entries<Entity>(row.carries) : [];
  return new Map([
    ...Object.entries<PersonalData>(row.personal),
    ...carried.flatMap(([name, of]) =>
      [...personalDataOf(of)].flatMap(([path, data]) => (isOfList(path) ? [] : [[`${name}.${path}`, data] as const])),
    ),
  ]);
};

/** The facts that a change of an entity's item can tell. */
export const factsToldBy = (entity: Entity): readonly FactType[] =>
  Object.entries<{ readonly from: Entity }>(facts)
    .filter(([, { from }]) => from === entity)
    .map(([type]) => type as FactType);
