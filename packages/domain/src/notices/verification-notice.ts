import { codeValidMinutes } from "../people/request-verification.ts";
import { composeNotice } from "./compose-notice.ts";
import type { TemplateNotice } from "./notice.ts";
import type { VerificationOccasion } from "./occasion.ts";

/** Stands for the code wherever the words are kept; the code itself is put in when they leave. */
const codePlace = "{code}";

export const withCode = (text: string, code: string): string => text.replaceAll(codePlace, code);

/** The code goes out on the channel that was asked for, and by SMS when WhatsApp does not take it. */
export const verificationNotice = ({ officeId, happenedAt, data }: VerificationOccasion): TemplateNotice =>
  composeNotice(
    {
      kind: "verification-code",
      about: data.verificationId,
      round: 1,
      officeId,
      contact: { phone: data.phone, channels: [data.channel], language: data.language },
    },
    { code: codePlace, minutes: String(codeValidMinutes) },
    {
      verificationId: data.verificationId,
      usefulUntil: new Date(Date.parse(happenedAt) + codeValidMinutes * 60_000).toISOString(),
    },
  );
