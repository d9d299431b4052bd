import { officerEn } from "./officer.en.ts";
import { officerId } from "./officer.id.ts";

export const officerWords = { id: officerId, en: officerEn };
