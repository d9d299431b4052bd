import type { Office, OfficeRules } from "@sip/domain/offices/office";
import { pekanbaru } from "../../support/offices/offices.ts";

/** Immigration offices in Indonesia, and seats that they open a day: so that all of them together open 37,750 for a week, in one minute. */
const offices = 151;
const seatsOfDay = [7, 7, 6, 6, 6, 6, 6, 6];
export const mostOfSession = Math.max(...seatsOfDay);

const withHalf = (session: OfficeRules["sessions"][number], hour: number): OfficeRules["sessions"][number] => ({
  ...session,
  seats: { ...session.seats, online: seatsOfDay[hour] ?? 0 },
});

/** What is booked in all of these benches. */
export const serviceId = "passport";

/** Every office as Pekanbaru, with half of its seats for passports. */
export const country: readonly Office[] = Array.from({ length: offices }, (_, index) => ({
  ...pekanbaru,
  officeId: `kantor-${index + 1}`,
  officeNumber: index + 1,
  rules: pekanbaru.rules.map((rules) =>
    rules.serviceId === serviceId ? { ...rules, sessions: rules.sessions.map(withHalf) } : rules,
  ),
}));

/** The sessions of the days that are booked. */
export const sessionsOf = ({ rules }: Office): OfficeRules["sessions"] =>
  rules.findLast((one) => one.serviceId === serviceId)?.sessions ?? [];

/** Friday 11 December 2026, 14:00 in Jakarta: all offices release the week of 14 December, which has five working days. */
export const releasedAt = "2026-12-11T07:00:00.000Z";
export const beforeRelease = "2026-12-11T06:59:00.000Z";
export const releasedDates = ["2026-12-14", "2026-12-15", "2026-12-16", "2026-12-17", "2026-12-18"];

export interface SeatWanted {
  readonly officeId: string;
  readonly date: string;
  readonly session: string;
}

/** Every seat that is released, once. */
export const seatsReleased = (): readonly SeatWanted[] =>
  country.flatMap((office) =>
    releasedDates.flatMap((date) =>
      sessionsOf(office).flatMap(({ session, seats }) =>
        Array.from({ length: seats.online ?? 0 }, () => ({ officeId: office.officeId, date, session })),
      ),
    ),
  );
