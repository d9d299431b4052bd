/** Ages, in whole years on the day of the visit, for which the priority seats are. */
export interface PriorityAges {
  readonly fromAge: number;
  readonly upToAge: number;
}

export type PriorityFault = "nobody-of-priority-age" | "too-many-companions";

/**
 * What keeps a group from the priority seats, which are few. Each person old or young enough may bring one other who
 * needs a seat; with more, one small child would open the seats of the old to a whole party. Somebody whose age is not known
 * counts as one who is brought.
 */
export const priorityFault = (
  ages: readonly (number | undefined)[],
  { fromAge, upToAge }: PriorityAges,
): PriorityFault | undefined => {
  const ofAge = ages.filter((age) => age !== undefined && (age >= fromAge || age <= upToAge)).length;
  if (ofAge === 0) return "nobody-of-priority-age";
  return ages.length - ofAge > ofAge ? "too-many-companions" : undefined;
};
