/** The time on this machine's stage: real time plus an offset, shared with every worker thread. */
export interface LocalClock {
  now(): Date;
  nowMs(): number;
  /** One 64-bit float: milliseconds to add to the real time. Worker threads read it, only the clock writes it. */
  readonly offsetMs: SharedArrayBuffer;
  /** Jumps to `instantMs`; a jump back is ignored, because nothing on the stage could undo what has happened. */
  jumpTo(instantMs: number): void;
}

export const createLocalClock = (startMs: number, realNowMs: () => number = Date.now): LocalClock => {
  const buffer = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const offset = new Float64Array(buffer);
  offset[0] = startMs - realNowMs();
  const nowMs = () => Math.floor(realNowMs() + (offset[0] ?? 0));
  return {
    now: () => new Date(nowMs()),
    nowMs,
    offsetMs: buffer,
    jumpTo: (instantMs) => {
      if (instantMs > nowMs()) offset[0] = instantMs - realNowMs();
    },
  };
};
