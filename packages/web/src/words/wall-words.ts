import { wallEn } from "./wall.en.ts";
import { wallId } from "./wall.id.ts";

export const wallWords = { id: wallId, en: wallEn };
