import type { Chart } from "./chart.ts";
import { charts } from "./every-service.ts";
import { partOf } from "./part-of.ts";

export const isService = (serviceId: string): boolean => charts.some((chart) => chart.serviceId === serviceId);

export const chartOf = (serviceId: string): Chart => partOf<Chart>(charts, serviceId);
