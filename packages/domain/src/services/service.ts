import type { Chart } from "./chart.ts";
import { charts, fees, leaflets, lines, messages } from "./every-service.ts";
import type { Fees } from "./fees.ts";
import type { Leaflet } from "./leaflet.ts";
import type { Line } from "./line.ts";
import type { Messages } from "./message-words.ts";

/**
 * All that a service says of itself, each part in a file of its folder. Functions take the part that they need: a booking has no
 * use for the words of messages, and a start reads all of a bundle.
 */
export interface Service {
  readonly line: Line;
  readonly chart: Chart;
  readonly leaflet: Leaflet;
  readonly messages: Messages;
  /** Missing where SIP takes no fee. */
  readonly fees?: Fees;
}

type Part = "line" | "chart" | "leaflet" | "messages";

/** By the names of the folders. A part that a folder lacks is missing here. */
export const everyService = (): ReadonlyMap<string, Partial<Service>> => {
  const found = new Map<string, Partial<Service>>();
  const collect = (part: Part | "fees", all: readonly { readonly serviceId: string }[]): void => {
    for (const one of all) found.set(one.serviceId, { ...found.get(one.serviceId), [part]: one });
  };
  collect("line", lines);
  collect("chart", charts);
  collect("leaflet", leaflets);
  collect("messages", messages);
  collect("fees", fees);
  return found;
};
