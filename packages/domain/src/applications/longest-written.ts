/** Of what an officer writes about an application, in characters. */
export const longestNote = 300;

/** Of what is looked for. */
export const longestSearch = 100;
