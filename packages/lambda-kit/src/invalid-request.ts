import type { FieldError } from "@sip/contracts/problem-body";

/** Input that is refused at the edge: 400, with a pointer for each field. */
export class InvalidRequest extends Error {
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super("invalid request");
    this.errors = errors;
  }
}

/** A body larger than any real request. */
export class RequestTooLarge extends Error {
  readonly maxKilobytes: number;

  constructor(maxKilobytes: number) {
    super("request too large");
    this.maxKilobytes = maxKilobytes;
  }
}
