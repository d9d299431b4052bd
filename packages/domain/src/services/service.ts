import type { Chart } from "./chart.ts";
import { folders } from "./every-service.ts";
import type { Fees } from "./fees.ts";
import type { Leaflet } from "./leaflet.ts";
import type { Line } from "./line.ts";
import type { Messages } from "./message-template.ts";

/**
 * All that a service says of itself, each part in a file of its folder. Functions take the part that they need: a booking has no
 * use for the templates of messages, and a start reads all of a bundle.
 */
export interface Service {
  readonly line: Line;
  readonly chart: Chart;
  readonly leaflet: Leaflet;
  readonly messages: Messages;
  /** Missing where SIP takes no fee. */
  readonly fees?: Fees;
}

/** By the names of the folders. A part that a folder lacks is missing here. */
export const everyService = (): ReadonlyMap<string, Partial<Service>> => new Map(Object.entries(folders));
