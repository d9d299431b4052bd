import { partitionPerSecond } from "./aws-figures.ts";
import { type Bucket, bucket } from "./bucket.ts";
import type { VirtualClock } from "./virtual-clock.ts";

type Kind = keyof typeof partitionPerSecond;

/** The busiest second of a partition, in units of its kind. */
interface Heat {
  readonly partition: string;
  readonly units: number;
}

/** The partitions of a table and its indexes, each with what it takes in a second. Nothing is lent from quieter seconds: AWS does that, and promises nothing. */
export interface Partitions {
  /** Of the table; each is a shard of its stream. */
  readonly count: number;
  isOpen(of: string, key: string, kind: Kind): boolean;
  take(of: string, key: string, kind: Kind, units: number): void;
  hottest(kind: Kind): Heat;
}

/** `of` is the name of the table or of an index; each has as many partitions as its warm throughput needs. */
export const partitions = (
  clock: Pick<VirtualClock, "now">,
  warm: { readonly writeUnits: number; readonly readUnits: number },
): Partitions => {
  const count = Math.ceil(
    Math.max(warm.writeUnits / partitionPerSecond.writeUnits, warm.readUnits / partitionPerSecond.readUnits),
  );
  const buckets = new Map<string, { readonly bucket: Bucket; second: number; units: number }>();
  const hottest = { writeUnits: { partition: "", units: 0 }, readUnits: { partition: "", units: 0 } };
  const at = (of: string, key: string, kind: Kind) => {
    const name = `${of} ${partitionOf(key, count)} ${kind}`;
    const known = buckets.get(name);
    if (known !== undefined) return { name, known };
    const made = { bucket: bucket(clock, partitionPerSecond[kind], partitionPerSecond[kind]), second: 0, units: 0 };
    buckets.set(name, made);
    return { name, known: made };
  };
  return {
    count,
    isOpen: (of, key, kind) => at(of, key, kind).known.bucket.isOpen(),
    take: (of, key, kind, units) => {
      const { name, known } = at(of, key, kind);
      known.bucket.take(units);
      const second = Math.floor(clock.now() / 1_000);
      known.units = (known.second === second ? known.units : 0) + units;
      known.second = second;
      if (known.units > hottest[kind].units) hottest[kind] = { partition: name, units: known.units };
    },
    hottest: (kind) => hottest[kind],
  };
};

/** Fowler, Noll and Vo's hash: what matters is that keys spread evenly, as DynamoDB's do. */
export const partitionOf = (key: string, count: number): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % count;
};
