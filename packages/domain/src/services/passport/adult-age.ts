/**
 * A ten-year passport needs the age in the rules (17, Permenkumham 18/2022). Somebody younger is a child, for the
 * papers too.
 */
export const isAdult = (age: number, { tenYearsFromAge }: { readonly tenYearsFromAge: number }): boolean =>
  age >= tenYearsFromAge;

/** A booking stores no age, but a person who asks for ten years is no child. */
export const mayBeChild = (validityYears: unknown): boolean => validityYears !== 10;

/**
 * The age as leaflet, refusal and messages write it: Meta approves a template with its numbers. Offices have the same in their rules,
 * which a test holds; another one comes with new texts.
 */
export const writtenAdultAge = 17;
