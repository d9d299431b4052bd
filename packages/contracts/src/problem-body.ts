import * as z from "zod/mini";

/** `pointer` is a JSON pointer into the body, `?name` for a query parameter, `:name` for a path parameter, or a header's name. */
export const FieldError = z.object({ pointer: z.string(), detail: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457. `type` is stable; `title` is in the caller's language. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What to do about it, in the caller's language as well. */
  detail: z.string(),
  /** With 500: what to quote, so that operators find what went wrong. */
  requestId: z.optional(z.string()),
  /** One per wrong field: where it is, and what is expected there. */
  errors: z.optional(z.array(FieldError)),
});
export type Problem = z.infer<typeof Problem>;
