/**
 * Whether something done at one instant keeps a promise that is due at another. At the due instant itself the promise
 * is broken. Instants may have any offset.
 */
export const isKept = (dueAt: string, doneAt: string): boolean => Date.parse(doneAt) < Date.parse(dueAt);
