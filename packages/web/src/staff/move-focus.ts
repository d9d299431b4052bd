/** Where the keyboard goes when what was pressed disappears. Nobody is pulled away from where they have gone since. */
export const moveFocus = (pressed: Element | null, to: HTMLElement | null): void => {
  const { activeElement } = document;
  if (activeElement === pressed || activeElement === document.body) to?.focus();
};
