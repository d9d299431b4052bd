/** Is there a document to load? A browser shows its own page for a lost network, and never comes back from it. */
export const isServed = (): Promise<boolean> =>
  fetch(window.location.pathname, { cache: "no-store", signal: AbortSignal.timeout(10_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
