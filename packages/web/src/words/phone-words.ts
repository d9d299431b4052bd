import { phoneEn } from "./phone.en.ts";
import { phoneId } from "./phone.id.ts";

export const phoneWords = { id: phoneId, en: phoneEn };
