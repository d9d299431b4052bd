import type { ApplicationAt } from "./application-at.ts";
import { type Handled, type Owner, ownerOf } from "./handling.ts";

/** Who answers for a case, and what supervisors did with it, as staff see it. Instants have the office's offset. */
export interface ShownHandling {
  /** Null while nobody does, and once the application has ended. */
  readonly owner: Owner | null;
  /** Oldest first. */
  readonly handling: readonly Handled[];
}

export const shownHandling = ({ record, standing, office: { time } }: ApplicationAt): ShownHandling => {
  const owner = standing.ended === undefined ? ownerOf(record.handling) : undefined;
  return {
    owner: owner === undefined ? null : { ...owner, since: time.timestampOf(owner.since) },
    handling: record.handling.map((one) => ({ ...one, at: time.timestampOf(one.at) })),
  };
};
