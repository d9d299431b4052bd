import { minutesAfter } from "@sip/calendar/instant";
import { codeValidMinutes } from "../people/request-verification.ts";
import { composeNotice } from "./compose-notice.ts";
import type { VerificationFact } from "./fact.ts";
import { codeLadderFor } from "./ladder.ts";
import type { TemplateNotice } from "./notice.ts";
import { verificationTemplate } from "./verification-template.ts";

/** Stands for the code wherever the words are kept; the code itself is put in when they leave. */
const codePlaceholder = "{code}";

/** Whatever is said, with the code wherever its placeholder stands. A code is digits, so JSON stays what it is. */
export const withCode = <Said>(said: Said, code: string): Said =>
  JSON.parse(JSON.stringify(said).replaceAll(codePlaceholder, code));

/** The code goes out on the channel that was asked for, and by SMS when WhatsApp does not take it. */
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
