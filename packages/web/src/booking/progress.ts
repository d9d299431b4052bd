import type { IsoDate } from "@sip/calendar/date";
import { type BookingStep, bookingSteps } from "../app/route.ts";
import { phoneToken } from "../people/phone-token.ts";
import type { BookingDraft } from "./draft.ts";
import { type Asked, personFaults } from "./person-checks.ts";

const isDone = (step: BookingStep, draft: BookingDraft, asked: Asked, today: IsoDate): boolean => {
  switch (step) {
    case "jenis":
      return asked.rules.applicationTypes.includes(draft.applicationType ?? "");
    case "orang":
      return (
        draft.people.length > 0 &&
        draft.people.every(
          (person, index) => Object.keys(personFaults(person, draft.people.slice(0, index), asked, today)).length === 0,
        )
      );
    case "hari":
      return draft.date !== undefined && draft.date >= today;
    case "jam":
      return draft.session !== undefined;
    case "telepon":
      return phoneToken() !== undefined && draft.channel !== undefined;
    case "periksa":
      return false;
  }
};

/** The first step whose answer is missing: nobody gets past it, by address or by Back. */
export const firstOpenStep = (draft: BookingDraft, asked: Asked, today: IsoDate): BookingStep =>
  bookingSteps.find((step) => !isDone(step, draft, asked, today)) ?? "periksa";
