import { bookingEn } from "./booking.en.ts";
import { bookingId } from "./booking.id.ts";

export const bookingWords = { id: bookingId, en: bookingEn };
