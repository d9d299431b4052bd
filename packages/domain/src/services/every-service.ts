// Made of the folders beside it by infra/list-services.ts, at each start, test, check and synth.
import { chart as foreignResidenceChart } from "./foreign-residence/chart.ts";
import { leaflet as foreignResidenceLeaflet } from "./foreign-residence/leaflet.ts";
import { line as foreignResidenceLine } from "./foreign-residence/line.ts";
import { messages as foreignResidenceMessages } from "./foreign-residence/messages.ts";
import { chart as passportChart } from "./passport/chart.ts";
import { fees as passportFees } from "./passport/fees.ts";
import { leaflet as passportLeaflet } from "./passport/leaflet.ts";
import { line as passportLine } from "./passport/line.ts";
import { messages as passportMessages } from "./passport/messages.ts";

export const charts = [foreignResidenceChart, passportChart];
export const fees = [passportFees];
export const leaflets = [foreignResidenceLeaflet, passportLeaflet];
export const lines = [foreignResidenceLine, passportLine];
export const messages = [foreignResidenceMessages, passportMessages];

/** Each folder with all that it says, for the check of services. A function takes the one list that it needs. */
export const folders = {
  "foreign-residence": { chart: foreignResidenceChart, leaflet: foreignResidenceLeaflet, line: foreignResidenceLine, messages: foreignResidenceMessages },
  "passport": { chart: passportChart, fees: passportFees, leaflet: passportLeaflet, line: passportLine, messages: passportMessages },
};
