import type { OfficeView, ServiceOffered } from "@sip/contracts/offices/shapes";
import { storedValue } from "../storage/stored-value.ts";

/** Kept for this device, as the office is. */
export const chosenService = storedValue<string>("local", "sip.service");

/** The service that was chosen, where the office offers it; its first one otherwise. */
export const serviceAt = ({ services }: OfficeView, chosen: string | undefined): ServiceOffered => {
  const offered = services.find(({ service }) => service === chosen) ?? services[0];
  if (offered === undefined) throw new Error("an office offers at least one service");
  return offered;
};
