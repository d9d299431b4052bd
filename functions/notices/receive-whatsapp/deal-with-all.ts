/** The table's client has so many connections; more tasks would only wait. */
const atOnce = 50;

type Task = () => Promise<void>;

/**
 * Does all tasks, some at a time. It begins none when it is too late, and ends those that it began. A failed task does
 * not stop the others: its fault is thrown when all are done. Answers whether all were done.
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
