import type { OfficeView, ServiceOffered, ServiceView } from "@sip/contracts/offices/shapes";
import { useUsualLanguage } from "../app/language.ts";
import { useDraft } from "../booking/draft.ts";
import type { Failed } from "../parts/failure.tsx";
import { serviceAt } from "./chosen-service.ts";
import { useService } from "./use-service.ts";

export interface ChosenService {
  /** What the office says of it today; undefined until the office has come. */
  readonly offered: ServiceOffered | undefined;
  /** What it says of itself; undefined until that has come. */
  readonly service: ServiceView | undefined;
  readonly failed: Failed | undefined;
  readonly reload: () => void;
}

/** The service that is to be booked. `isAsked`: what it says of itself is needed, or soon will be. */
export const useChosenService = (office: OfficeView | undefined, isAsked: boolean): ChosenService => {
  const { service: chosen } = useDraft();
  const offered = office && serviceAt(office, chosen);
  const { body, failed, reload } = useService(isAsked || chosen !== undefined ? offered?.service : undefined);
  useUsualLanguage(body?.service === chosen ? body?.firstLanguage : undefined);
  return { offered, service: body, failed, reload };
};
