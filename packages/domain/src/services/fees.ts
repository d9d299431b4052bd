import type { OfficeRules, Tariff } from "../offices/office.ts";
import type { About } from "./about.ts";
import { fees } from "./every-service.ts";

/** What a service costs. A service without fees has none: SIP takes nothing for it. */
export interface Fees {
  readonly serviceId: string;
  /**
   * The official fee of one application, in whole rupiah; undefined for what the tariff does not name. A tariff may drop
   * what was booked before it (the Minister, 16 December 2025: no passports of ten years in 2027).
   */
  readonly feeOf: (about: About, tariff: Tariff) => number | undefined;
  /** The tariff as the public sees it, by the rules of the day. */
  readonly show: (tariff: Tariff, rules: OfficeRules) => Readonly<Record<string, unknown>>;
}

export const feesOf = (serviceId: string): Fees | undefined => fees.find((one) => one.serviceId === serviceId);
