/** How many characters are too many; none where it fits. Counted as the service counts, without blanks at the ends. */
export const charactersOver = (written: string, longest: number): number =>
  Math.max(0, written.trim().length - longest);

/** What stays in the field when `saved` was saved: what was typed while it was on its way is not thrown away. */
export const leftAfter = (written: string, saved: string): string => {
  const now = written.trim();
  return now.startsWith(saved) ? now.slice(saved.length).trimStart() : written;
};
