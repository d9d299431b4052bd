import type { TrackView } from "@sip/contracts/applications/shapes";
import { type Answer, request } from "./request.ts";

export const trackApplication = (trackingCode: string): Promise<Answer<TrackView>> =>
  request(`/api/track/${encodeURIComponent(trackingCode)}`);
