import type * as applications from "@sip/contracts/applications/operations";
import * as routes from "@sip/contracts/applications/routes";
import { call } from "./call.ts";

export const trackApplication = (trackingCode: string) =>
  call<typeof applications.trackApplication>(routes.trackApplication, { path: { trackingCode } });

export const explainTrackedPromise = (trackingCode: string) =>
  call<typeof applications.explainTrackedPromise>(routes.explainTrackedPromise, { path: { trackingCode } });
