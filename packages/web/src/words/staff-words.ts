import { staffEn } from "./staff.en.ts";
import { staffId } from "./staff.id.ts";

export const staffWords = { id: staffId, en: staffEn };
