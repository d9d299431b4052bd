import * as z from "zod/mini";

const Queues = z.object({ queueUrl: z.string(), deadLettersUrl: z.string() });

export const Config = z.object({
  TABLE_NAME: z.string(),
  BUS_NAME: z.string(),
  /** JSON: the queues of each follower, by its name. */
  FOLLOWERS: z.pipe(
    z.string(),
    z.transform((text) => z.record(z.string(), Queues).parse(JSON.parse(text))),
  ),
});
