import { minutesAfter } from "@sip/calendar/instant";
import { codeValidMinutes } from "../people/request-verification.ts";
import { composeNotice } from "./compose-notice.ts";
import type { VerificationFact } from "./fact.ts";
import { codeLadderFor } from "./ladder.ts";
import type { TemplateNotice } from "./notice.ts";
import { verificationTemplate } from "./verification-template.ts";

/** Stands for the code in stored words; the code itself is put in when they are sent. */
const codePlaceholder = "{code}";

/** The same value with the code instead of its placeholder. A code has only digits, so the JSON stays valid. */
export const withCode = <Said>(said: Said, code: string): Said =>
  JSON.parse(JSON.stringify(said).replaceAll(codePlaceholder, code));

/** The code goes out on the channel that was asked for; by SMS when WhatsApp does not take it. */
export const verificationNotice = ({ officeId, happenedAt, data }: VerificationFact): TemplateNotice =>
  composeNotice(
    {
      kind: "verification-code",
      template: verificationTemplate,
      about: data.verificationId,
      round: 1,
      officeId,
      contact: { phone: data.phone, channels: [data.channel], language: data.language },
    },
    { code: codePlaceholder, minutes: String(codeValidMinutes) },
    {
      verificationId: data.verificationId,
      ladder: codeLadderFor(data.channel),
      usefulUntil: minutesAfter(happenedAt, codeValidMinutes),
    },
  );
