/** Ten years only from the age that the rules say (17, Permenkumham 18/2022); whoever is younger is a child, for the papers too. */
export const isAdult = (age: number, { tenYearsFromAge }: { readonly tenYearsFromAge: number }): boolean =>
  age >= tenYearsFromAge;

/** A booking keeps no age; but who has a passport of ten years is no child. */
export const mayBeChild = (validityYears: unknown): boolean => validityYears !== 10;
