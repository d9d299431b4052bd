import type { ServiceView } from "@sip/contracts/services";
import { type Answer, request } from "./request.ts";

export const showService = (service: string): Promise<Answer<ServiceView>> =>
  request(`/api/services/${encodeURIComponent(service)}`);
