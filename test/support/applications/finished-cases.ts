import type { Finished } from "@sip/domain/applications/finished";
import type { Paces } from "@sip/domain/deadlines/ports";

/** One case a working day, that took from `least` office minutes on, each `each` longer, forty lengths in turn. */
export const casesFrom =
  (least: number, each = 10): Paces["finishedOn"] =>
  async (_officeId, _serviceId, dates) =>
    dates.flatMap((on, index): Finished[] => [
      { on, startedOn: on, spans: { interviewed: least + (index % 40) * each } },
    ]);
