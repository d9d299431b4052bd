import { useState } from "preact/hooks";

let given = 0;

/**
 * An id that no other place of the page has, though the same case be open in two. Preact's own `useId` would come with the
 * first page, for which every byte counts.
 */
export const useOwnId = (): string =>
  useState(() => {
    given += 1;
    return `own-${given}`;
  })[0];
