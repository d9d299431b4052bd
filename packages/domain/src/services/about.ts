import * as z from "zod/mini";

/** What an application is about: its kind, and what else its service asks. Plain texts and numbers, by name. */
export const About = z.catchall(z.object({ applicationType: z.string() }), z.union([z.string(), z.number()]));
export type About = z.infer<typeof About>;
