/** Input that the border refuses; the kit answers it with 400 and a pointer per field. */
export class InvalidRequest extends Error {
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super("invalid request");
    this.errors = errors;
  }
}

/** `pointer` is a JSON pointer into the body, or `?name` for a query parameter and `:name` for a path parameter. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A body larger than any real request. */
export class RequestTooLarge extends Error {
  readonly maxKilobytes: number;

  constructor(maxKilobytes: number) {
    super("request too large");
    this.maxKilobytes = maxKilobytes;
  }
}
