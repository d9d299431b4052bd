import type { TrackView } from "@sip/contracts/applications";
import type { trackApplication } from "@sip/domain/applications/track-application";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { problem } from "@sip/lambda-kit/problem";

/** Every code that leads nowhere gets the same answer, whatever it looks like: guessing teaches nothing. */
const unknownCode = {
  title: { id: "Kode ini tidak kami kenal.", en: "We do not know this code." },
  detail: {
    id: "Periksa lagi kode pada tanda terima atau pesan Anda.",
    en: "Please check it on your receipt or message.",
  },
};

export const endpoint =
  (track: ReturnType<typeof trackApplication>): Endpoint =>
  async (request) => {
    const tracked = await track(pathParameter(request, "trackingCode"));
    if (!tracked.ok) return problem(request, 404, tracked.refusal.kind, unknownCode);
    const { steps, coming, collectors, ...more } = tracked.value;
    const body: TrackView = {
      ...more,
      steps: [...steps],
      coming: [...coming],
      collectors: collectors === null ? null : [...collectors],
    };
    return { status: 200, body };
  };
