import { SenderConfig } from "@sip/functions/notices/sender";
import { CodeSpendingConfig } from "@sip/functions/people/code-spending";
import * as z from "zod/mini";

export const Config = z.extend(SenderConfig, { ...CodeSpendingConfig.shape, KEYS_SECRET_ID: z.string() });
