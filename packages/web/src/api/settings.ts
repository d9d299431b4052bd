import type { Settings } from "@sip/contracts/system";
import { type Answer, request } from "./request.ts";

export const showSettings = (): Promise<Answer<Settings>> => request("/api/settings");
