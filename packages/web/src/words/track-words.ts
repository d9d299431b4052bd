import { trackEn } from "./track.en.ts";
import { trackId } from "./track.id.ts";

export const trackWords = { id: trackId, en: trackEn };
