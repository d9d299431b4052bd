import type { DeadlineView } from "@sip/contracts/deadlines/shapes";
import type { Language } from "@sip/contracts/primitives";
import { type Services, serviceOf, stepName } from "../staff/services.ts";

type Waiting = Pick<DeadlineView, "service" | "station" | "stationAt">;

export interface FlowRow<Case extends Waiting> {
  readonly step: string;
  readonly name: string;
  readonly waiting: readonly Case[];
}

export interface FlowTable<Case extends Waiting> {
  readonly service: string;
  readonly name: string;
  readonly rows: readonly FlowRow<Case>[];
}

/**
 * How many wait at each step of the main line, a table for each service. Every case is in it, also one of a service that
 * the office no longer offers: what a supervisor does not see is what is forgotten.
 */
export const flowTables = <Case extends Waiting>(
  services: Services,
  cases: readonly Case[],
  language: Language,
): FlowTable<Case>[] =>
  [...new Set([...services, ...cases].map(({ service }) => service))].flatMap((service) => {
    const known = serviceOf(services, service);
    const here = Map.groupBy(
      cases.filter((one) => one.service === service),
      ({ station }) => station,
    );
    const line = known?.steps.map(({ step }) => step) ?? [];
    const rows = [...new Set([...line, ...here.keys()])].flatMap((step) => {
      const waiting = here.get(step);
      return waiting === undefined ? [] : [{ step, name: stepName(services, language, service, step), waiting }];
    });
    return rows.length === 0 ? [] : [{ service, name: known?.name[language] ?? service, rows }];
  });
