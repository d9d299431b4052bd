import type { HttpRequest } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";

const maxLength = 200;

/** Without the key a booking whose answer was lost could not be told from a second one, so it is not optional. */
export const idempotencyKeyOf = ({ headers }: HttpRequest): string => {
  const key = headers["idempotency-key"] ?? "";
  if (key.length >= 1 && key.length <= maxLength) return key;
  throw new InvalidRequest([{ pointer: "Idempotency-Key", detail: `header of 1 to ${maxLength} characters expected` }]);
};
