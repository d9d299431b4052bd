/** As many as the table's client has connections: more would only wait in line. */
const atOnce = 50;

type Task = () => Promise<void>;

/**
 * Does all the work, so much of it at once. None is begun once it is too late; what was begun is ended. A task that fails
 * holds up none of the others: its fault is thrown when all are done. Answers whether nothing was left.
 */
export const dealWithAll = async (tasks: readonly Task[], isTooLate: () => boolean): Promise<boolean> => {
  const waiting = tasks.values();
  const faults: unknown[] = [];
  let isAllDone = true;
  const work = async (): Promise<void> => {
    for (const task of waiting) {
      if (isTooLate()) {
        isAllDone = false;
        return;
      }
      await task().catch((fault: unknown) => faults.push(fault));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (faults.length > 0) throw faults[0];
  return isAllDone;
};
