import type { ServiceView } from "@sip/contracts/offices/shapes";
import { showService } from "../api/offices.ts";
import { type Loaded, useAnswer } from "../api/use-answer.ts";

/** What a service asks, offers and brings. A page that has shown it once has it for the next one, also without a network. */
export const useService = (service: string | undefined): Loaded<ServiceView> =>
  useAnswer(service && `service ${service}`, () => showService(service ?? ""));
