import * as z from "zod/mini";

/** The end of the number that a person is known by: of the national identity number, or of a passport. */
export const LastFour = z.object({ nikLast4: z.optional(z.string()), documentLast4: z.optional(z.string()) });

/** The kind of application. Beside it stands what else its service asks: `bookType` and `validityYears` of a passport. */
export const AboutView = z.object({ applicationType: z.string() });
