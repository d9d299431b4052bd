import { SenderConfig } from "@sip/functions/notices/sender";
import * as z from "zod/mini";

export const Config = z.extend(SenderConfig, { KEYS_SECRET_ID: z.string() });
