/** Something that is due at an instant; of two that are due together the one with the lower number comes first. */
export interface Due {
  readonly atMs: number;
  readonly number: number;
  readonly work: () => void;
}

const isBefore = (one: Due, other: Due): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.number < other.number);

/** What is due, the next one first: a binary heap, because a minute of a national release is some million of them. */
export const dueList = () => {
  const heap: Due[] = [];
  const at = (index: number): Due => {
    const due = heap[index];
    if (due === undefined) throw new Error(`nothing at ${index} of ${heap.length}`);
    return due;
  };
  const swap = (one: number, other: number): void => {
    const kept = at(one);
    heap[one] = at(other);
    heap[other] = kept;
  };
  return {
    next: (): Due | undefined => heap[0],
    add: (due: Due): void => {
      heap.push(due);
      let index = heap.length - 1;
      for (let parent = (index - 1) >> 1; index > 0 && isBefore(at(index), at(parent)); parent = (index - 1) >> 1) {
        swap(index, parent);
        index = parent;
      }
    },
    take: (): Due => {
      const first = at(0);
      swap(0, heap.length - 1);
      heap.pop();
      let index = 0;
      for (;;) {
        const children = [2 * index + 1, 2 * index + 2].filter((child) => child < heap.length);
        const least = children.reduce((best, child) => (isBefore(at(child), at(best)) ? child : best), index);
        if (least === index) return first;
        swap(index, least);
        index = least;
      }
    },
  };
};
