import { readCursor, writeCursor } from "@sip/contracts/applications/cursor";
import { listApplications as operation } from "@sip/contracts/applications/operations";
import type { listApplications } from "@sip/domain/applications/list-applications";
import { lastFourAs } from "@sip/domain/people/identity";
import { accept, refuse } from "@sip/domain/result";
import { isStep, stepsOf } from "@sip/domain/services/chart";
import { chartOf, isService } from "@sip/domain/services/charts";
import { aboutInWords } from "@sip/domain/services/leaflets";
import { firstLine, lineOf } from "@sip/domain/services/lines";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

const defaultLimit = 25;

export const endpoint = (list: ReturnType<typeof listApplications>) =>
  endpointOf(operation, async ({ path: { officeId }, query }) => {
    const { service, step, q, after: written, limit = defaultLimit } = query();
    if (service !== undefined && step === undefined) return refuse({ kind: "step-missing" });
    const at = step === undefined ? undefined : stepOf(service ?? firstLine.serviceId, step);
    if (at?.ok === false) return at;
    const after = written === undefined ? undefined : readCursor(written);
    // Only the cursor of a list by step names an instant.
    const isOfThisList = after !== undefined && (after.at === undefined) === (step === undefined);
    if (written !== undefined && !isOfThisList) return refuse({ kind: "strange-cursor" });
    const listed = await list({
      officeId,
      limit,
      ...(at !== undefined && { at: at.value }),
      ...(q !== undefined && { q }),
      ...(after !== undefined && { after }),
    });
    if (!listed.ok) return listed;
    const { applications, next } = listed.value;
    return accept({
      applications: applications.map(({ serviceId, lastFour, about, ...application }) => ({
        ...application,
        service: serviceId,
        ...lastFourAs(lineOf(serviceId).identity, lastFour),
        ...about,
        inWords: aboutInWords(serviceId, about),
      })),
      next: next === null ? null : writeCursor(next),
    });
  });

/** The name of a step is unique only within its service. */
const stepOf = (serviceId: string, step: string) => {
  if (!isService(serviceId)) return refuse({ kind: "no-such-service" });
  const chart = chartOf(serviceId);
  return isStep(chart, step) ? accept({ serviceId, step }) : refuse({ kind: "no-such-step", steps: stepsOf(chart) });
};
