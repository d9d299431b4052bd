const minuteMs = 60_000;
/** Three askings in a row gave nothing. */
const freshForMs = minuteMs;
/** Somebody may have taken a step, and the office may have closed: figures must not look as if they were true. */
const usableForMs = 3 * minuteMs;

/** `cut-off`: the newest asking gave nothing, or none was made. `old`: and that for longer than figures hold. */
export type DataAge = "fresh" | "cut-off" | "old";

export const dataAge = (readAtMs: number, hasFailed: boolean, nowMs: number): DataAge => {
  const ageMs = nowMs - readAtMs;
  if (ageMs >= usableForMs) return "old";
  return hasFailed || ageMs >= freshForMs ? "cut-off" : "fresh";
};
