import type { Settings } from "@sip/contracts/service";
import { type Answer, request } from "./request.ts";

export const showSettings = (): Promise<Answer<Settings>> => request("/api/settings");
