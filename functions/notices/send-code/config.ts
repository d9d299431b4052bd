import { CodesConfig } from "@sip/functions/notices/codes";
import { SenderConfig } from "@sip/functions/notices/sender";
import * as z from "zod/mini";

export const Config = z.extend(SenderConfig, CodesConfig.shape);
