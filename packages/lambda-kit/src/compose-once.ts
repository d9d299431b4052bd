/**
 * Composes a function's parts at its first event and keeps them. If that fails, only this event fails, and the next one
 * tries again.
 */
export const composeOnce = <Parts>(compose: () => Parts | Promise<Parts>): (() => Promise<Parts>) => {
  let parts: Promise<Parts> | undefined;
  return () => {
    parts ??= Promise.resolve()
      .then(compose)
      .catch((fault: unknown) => {
        parts = undefined;
        throw fault;
      });
    return parts;
  };
};
