/** What stands wherever somebody has to write words or decide; the first test of what was made is red until none is left. */
export const toBeWritten = "(to be written)";
