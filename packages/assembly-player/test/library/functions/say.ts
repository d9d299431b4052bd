import { setTimeout } from "node:timers/promises";

/** Says things in all the ways in which a function can, at more than one level, and fails. */
export const handler = async ({ rawPath = "" }: { readonly rawPath?: string }) => {
  console.debug("in private");
  console.info("by console", { of: rawPath });
  // While it waits others say theirs in the same thread.
  await setTimeout(20);
  process.stdout.write('{"level":"INFO","event":"at-the-root"}\n{"level":"DEBUG","event":"in-private"}\nas it is\n');
  throw new RangeError("said too much");
};
