import type { HttpRequest } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";

const maxLength = 200;

/**
 * The key is required: without it nobody could tell a repeated request, whose answer was lost, from a second booking.
 */
export const idempotencyKeyOf = ({ headers, language }: HttpRequest): string => {
  const key = headers["idempotency-key"] ?? "";
  if (key.length >= 1 && key.length <= maxLength) return key;
  const detail = {
    id: `Header ini wajib ada, 1 sampai ${maxLength} karakter.`,
    en: `This header is required, 1 to ${maxLength} characters.`,
  };
  throw new InvalidRequest([{ pointer: "Idempotency-Key", detail: detail[language] }]);
};
