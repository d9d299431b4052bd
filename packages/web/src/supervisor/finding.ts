import type { FlagView, ReviewView } from "@sip/contracts/reviews/shapes";
import { withoutNumbers } from "@sip/domain/people/without-numbers";

type Looked = Pick<ReviewView, "flags">;
type Finding = NonNullable<FlagView["reviewed"]>;

/** The first who looks at a flag has it: whose finding was there before one's own, which was not saved then. */
export const foundBefore = (
  read: Looked,
  now: Looked,
  { by, note }: Pick<Finding, "by" | "note">,
): Finding | undefined => {
  const found = now.flags.flatMap(({ reviewed }, index) =>
    read.flags[index]?.reviewed === undefined && reviewed !== undefined ? [reviewed] : [],
  );
  const isSaved = found.some((one) => one.by === by && one.note === withoutNumbers(note));
  return isSaved ? undefined : found[0];
};
