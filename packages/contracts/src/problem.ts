import * as z from "zod/mini";

/** RFC 9457. `type` is stable; `title` is in the caller's language. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What to do about it, in the caller's language as well. */
  detail: z.string(),
  /** With 500: what to quote, so that operators find what went wrong. */
  requestId: z.optional(z.string()),
  /** One per wrong field: a JSON pointer and what is expected there. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;
