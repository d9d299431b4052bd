import type { Language } from "@sip/contracts/primitives";

/** "07.30" in Indonesian, "07:30" in English; `time` is `HH:mm`. */
export const clockTime = (language: Language, time: string): string =>
  language === "id" ? time.replace(":", ".") : time;
