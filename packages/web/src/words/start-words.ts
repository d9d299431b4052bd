import { startEn } from "./start.en.ts";
import { startId } from "./start.id.ts";

export const startWords = { id: startId, en: startEn };
