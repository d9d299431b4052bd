import { serviceFaults, sharedFaults } from "./check-service.ts";
import { everyService, type Service } from "./service.ts";

/** All services. Throws when one cannot be offered, and names everything that is wrong. */
export const everyServiceChecked = (services: ReadonlyMap<string, Partial<Service>> = everyService()): Service[] => {
  const own = [...services].flatMap(([serviceId, service]) => serviceFaults(serviceId, service));
  refuse(own);
  const whole = [...services.values()] as Service[];
  refuse(sharedFaults(whole));
  return whole;
};

const refuse = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(`services that cannot be offered:\n  ${faults.join("\n  ")}`);
};
