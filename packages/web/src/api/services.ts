import type { ServiceView } from "@sip/contracts/offices/shapes";
import { type Answer, request } from "./request.ts";

export const showService = (service: string): Promise<Answer<ServiceView>> =>
  request(`/api/services/${encodeURIComponent(service)}`);
