import type { Chart } from "./chart.ts";
import { folders } from "./every-service.ts";
import type { Fees } from "./fees.ts";
import type { Leaflet } from "./leaflet.ts";
import type { Line } from "./line.ts";
import type { Messages } from "./message-template.ts";

/**
 * All that a service says of itself, each part in a file of its folder. A function imports only the parts that it
 * needs: a booking needs no templates of messages, and a start reads the whole bundle.
 */
export interface Service {
  readonly line: Line;
  readonly chart: Chart;
  readonly leaflet: Leaflet;
  readonly messages: Messages;
  /** Missing if SIP takes no fee. */
  readonly fees?: Fees;
}

/** By the names of the folders. A part that a folder does not have is missing here. */
export const everyService = (): ReadonlyMap<string, Partial<Service>> => new Map(Object.entries(folders));
