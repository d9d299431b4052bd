import type { Chart } from "./chart.ts";
import { charts } from "./every-service.ts";

const chartsById: Readonly<Record<string, Chart>> = Object.fromEntries(charts.map((chart) => [chart.serviceId, chart]));

export const isService = (serviceId: string): boolean => Object.hasOwn(chartsById, serviceId);

/** The chart of the service that an item names. One that is missing is a fault: a newer release wrote the item. */
export const chartOf = (serviceId: string): Chart => {
  const chart = chartsById[serviceId];
  if (chart === undefined) throw new Error(`there is no service ${serviceId}`);
  return chart;
};
