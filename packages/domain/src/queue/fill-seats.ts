import type { OfficeAt } from "../offices/office-at.ts";
import type { PhoneRecord } from "./phone-record.ts";
import type { Busy, Dispensers, Phones } from "./ports.ts";
import type { Session } from "./session.ts";
import type { SeatTaker, SessionFull, TakenSeats } from "./take-seats.ts";

/**
 * It is rare that a seat turns out to be taken (a round began while a booking was under way); three times in a row
 * would be no chance.
 */
const seatTries = 3;

type SeatsTaken = { readonly kind: "seats-taken"; readonly held: readonly number[] };

export interface FillSeatsParts {
  readonly phones: Pick<Phones, "free">;
  readonly dispensers: Pick<Dispensers, "giveBack">;
}

/**
 * Takes seats for the holder of a claim and lets `write` book them. Seats that `write` does not use go back at once,
 * for everybody: nobody ever had them, so nobody gains. If it is not known whether something was written (an answer was
 * lost, the storage is too busy), the end of the claim decides: after it nothing can be written under the claim.
 */
export const fillSeats = async <Outcome extends { readonly kind: string }>(
  { phones, dispensers }: FillSeatsParts,
  seats: SeatTaker,
  claimed: PhoneRecord,
  { at, session, count }: { readonly at: OfficeAt; readonly session: Session; readonly count: number },
  write: (taken: TakenSeats) => Promise<Outcome | SeatsTaken>,
): Promise<Exclude<Outcome, SeatsTaken> | SessionFull | Busy> => {
  const giveBack = (taken: TakenSeats, held: readonly number[] = []): Promise<void> =>
    dispensers.giveBack(
      session,
      taken.seats.filter((seat) => !held.includes(seat)),
      taken.round,
    );
  const giveBackUnlessWritten = async (taken: TakenSeats): Promise<void> => {
    if (await phones.free(claimed)) await giveBack(taken);
  };

  for (let attempt = 0; attempt < seatTries; attempt += 1) {
    const taken = await seats.take(at, session, count);
    if (!taken.ok) {
      await phones.free(claimed);
      return taken.refusal;
    }
    const outcome = await write(taken.value).catch(async (fault: unknown) => {
      // The first fault is thrown: a second one, by which the seats only wait longer, must not hide it.
      await giveBackUnlessWritten(taken.value).catch(() => undefined);
      throw fault;
    });
    if (isSeatsTaken(outcome)) {
      await giveBack(taken.value, outcome.held);
      continue;
    }
    if (outcome.kind === "busy") await giveBackUnlessWritten(taken.value);
    else if (!isWritten(outcome)) await Promise.all([phones.free(claimed), giveBack(taken.value)]);
    return outcome as Exclude<Outcome, SeatsTaken>;
  }
  await phones.free(claimed);
  return { kind: "busy" };
};

const isWritten = ({ kind }: { readonly kind: string }): boolean => kind === "made" || kind === "changed";

const isSeatsTaken = (outcome: { readonly kind: string }): outcome is SeatsTaken => outcome.kind === "seats-taken";
