import type { OfficeView } from "@sip/contracts/offices/shapes";
import type { Availability } from "@sip/contracts/queue/shapes";
import { showAvailability } from "../api/offices.ts";
import { officeNow } from "../api/server-clock.ts";
import { type Loaded, useAnswer } from "../api/use-answer.ts";

/** The seats of a service in the next three weeks, asked again every half minute: others are booking too. */
export const useAvailability = (office: OfficeView | undefined, service: string | undefined): Loaded<Availability> =>
  useAnswer(
    office && service && `availability ${office.officeId} ${service}`,
    () => showAvailability(office?.officeId ?? "", service ?? "", officeNow(office?.zoneLabel ?? "WIB").date),
    30,
  );
