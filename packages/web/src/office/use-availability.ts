import type { OfficeView } from "@sip/contracts/offices";
import type { Availability } from "@sip/contracts/queue";
import { showAvailability } from "../api/offices.ts";
import { officeNow } from "../api/server-clock.ts";
import { type Loaded, useAnswer } from "../api/use-answer.ts";

/** The places of the next three weeks, asked again every half minute: others are booking too. */
export const useAvailability = (office: OfficeView | undefined): Loaded<Availability> =>
  useAnswer(
    office === undefined ? undefined : `availability ${office.officeId}`,
    () => showAvailability(office?.officeId ?? "", officeNow(office?.zoneLabel ?? "WIB").date),
    30,
  );
