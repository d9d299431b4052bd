/** Lets work on the same keys be done one after the other, in the order in which it was asked for. Work on all waits for all. */
export interface InTurn {
  on<Answer>(keys: readonly string[] | "all", work: () => Promise<Answer>): Promise<Answer>;
}

export const inTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>();
  let lastOnAll: Promise<unknown> = Promise.resolve();
  return {
    on: async (keys, work) => {
      const before = keys === "all" ? [...last.values(), lastOnAll] : [lastOnAll, ...keys.map((key) => last.get(key))];
      const done = Promise.allSettled(before).then(work);
      if (keys === "all") lastOnAll = done;
      else for (const key of keys) last.set(key, done);
      try {
        return await done;
      } finally {
        if (keys !== "all") for (const key of keys) if (last.get(key) === done) last.delete(key);
      }
    },
  };
};
