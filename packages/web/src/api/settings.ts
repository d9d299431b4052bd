import type * as system from "@sip/contracts/system/operations";
import * as routes from "@sip/contracts/system/routes";
import { call } from "./call.ts";

export const showSettings = () => call<typeof system.showSettings>(routes.showSettings, { path: {} });
