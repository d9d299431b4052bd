/**
 * Whether what was done at one instant keeps a promise that is due at another: at the due instant itself it is broken. Instants may have
 * any offset.
 */
export const isKept = (dueAt: string, doneAt: string): boolean => Date.parse(doneAt) < Date.parse(dueAt);
