/** A value kept by the browser. Where storage is refused (private mode, full disk) it is simply not kept. */
export interface StoredValue<Value> {
  readonly read: () => Value | undefined;
  readonly write: (value: Value) => void;
  readonly clear: () => void;
}

/** `session` lasts as long as the tab, reloads included; `local` until it is cleared. */
export const storedValue = <Value>(kind: "session" | "local", key: string): StoredValue<Value> => {
  const attempt = <Outcome>(act: (storage: Storage) => Outcome): Outcome | undefined => {
    try {
      return act(kind === "session" ? window.sessionStorage : window.localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    read: () =>
      attempt((storage) => {
        const text = storage.getItem(key);
        return text === null ? undefined : (JSON.parse(text) as Value);
      }),
    write: (value) => attempt((storage) => storage.setItem(key, JSON.stringify(value))),
    clear: () => attempt((storage) => storage.removeItem(key)),
  };
};
