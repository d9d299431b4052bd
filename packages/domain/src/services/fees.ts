import type { OfficeRules, Tariff } from "../offices/office.ts";
import type { About } from "./about.ts";
import { fees } from "./every-service.ts";

/** What a service costs. A service without fees has none: SIP takes nothing for it. */
export interface Fees {
  readonly serviceId: string;
  /** The official fee of one application, in whole rupiah. */
  readonly feeOf: (about: About, tariff: Tariff) => number;
  /** The tariff as the public sees it, by the rules of the day. */
  readonly show: (tariff: Tariff, rules: OfficeRules) => Readonly<Record<string, unknown>>;
}

export const feesOf = (serviceId: string): Fees | undefined => fees.find((one) => one.serviceId === serviceId);
