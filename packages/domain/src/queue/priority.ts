/** The ages that may take priority seats, in whole years on the day of the visit. */
export interface PriorityAges {
  readonly fromAge: number;
  readonly upToAge: number;
}

export type PriorityFault = "nobody-of-priority-age" | "too-many-companions";

/**
 * Why a group may not take priority seats, of which there are few. Each person of a priority age may bring one other
 * person who needs a seat: with more, one small child would give a whole party the seats of old people. A person of
 * unknown age counts as brought.
 */
export const priorityFault = (
  ages: readonly (number | undefined)[],
  { fromAge, upToAge }: PriorityAges,
): PriorityFault | undefined => {
  const ofAge = ages.filter((age) => age !== undefined && (age >= fromAge || age <= upToAge)).length;
  if (ofAge === 0) return "nobody-of-priority-age";
  return ages.length - ofAge > ofAge ? "too-many-companions" : undefined;
};
