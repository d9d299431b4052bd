import { updateDraft } from "../booking/draft.ts";
import { forgetPhoneToken } from "../people/phone-token.ts";
import { forgetTickets } from "./kept-tickets.ts";

/** Leaves nothing of the phone's owner to whoever uses this device next. */
export const forgetPhone = (): void => {
  forgetPhoneToken();
  forgetTickets();
  updateDraft({ phone: "", bookedAs: undefined });
};
