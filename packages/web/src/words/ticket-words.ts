import { ticketEn } from "./ticket.en.ts";
import { ticketId } from "./ticket.id.ts";

export const ticketWords = { id: ticketId, en: ticketEn };
