/**
 * Makes `Date` of this thread tell the local time, for code that knows nothing of the local clock. To be called in a
 * worker thread before that code is loaded, with the buffer of `LocalClock.offsetMs`.
 */
export const followClock = (offsetMs: SharedArrayBuffer): void => {
  const offset = new Float64Array(offsetMs);
  const realNowMs = Date.now;
  letDateTell(() => Math.floor(realNowMs() + (offset[0] ?? 0)));
};

/** Makes `Date` of this thread tell what `nowMs` says. */
export const letDateTell = (nowMs: () => number): void => {
  const RealDate = globalThis.Date;
  const handler: ProxyHandler<DateConstructor> = {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [nowMs()] : values, newTarget),
    apply: () => new RealDate(nowMs()).toString(),
    get: (target, key, receiver) => (key === "now" ? nowMs : Reflect.get(target, key, receiver)),
  };
  globalThis.Date = new Proxy(RealDate, handler);
};
