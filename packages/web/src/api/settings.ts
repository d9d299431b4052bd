import type { Settings } from "@sip/contracts/system/shapes";
import { type Answer, request } from "./request.ts";

export const showSettings = (): Promise<Answer<Settings>> => request("/api/settings");
