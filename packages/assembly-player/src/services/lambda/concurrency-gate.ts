/** Lets a limited number in at once; the others wait in line. */
export interface ConcurrencyGate {
  pass<Value>(work: () => Promise<Value>): Promise<Value>;
}

export const createConcurrencyGate = (places: number): ConcurrencyGate => {
  const line: (() => void)[] = [];
  let insideCount = 0;
  return {
    pass: async (work) => {
      // Who leaves hands the place over: nobody who comes just then gets in before the line.
      if (insideCount >= places) await new Promise<void>((resolve) => line.push(resolve));
      else insideCount += 1;
      try {
        return await work();
      } finally {
        const next = line.shift();
        if (next === undefined) insideCount -= 1;
        else next();
      }
    },
  };
};
