import { type ApplicationAt, applicationAt } from "../applications/application-at.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { type OpenCasesLists, openCases } from "./open-cases.ts";
import { type Pace, paceOfOffice } from "./pace.ts";
import type { Paces } from "./ports.ts";

export interface WatchedCasesParts {
  readonly lists: OpenCasesLists;
  readonly paces: Paces;
  readonly report: Report;
}

/** The cases that the supervisors of an office watch, and by service how fast the office works. */
export interface WatchedCases {
  /** What is due first, first; then what is held, the oldest first. */
  readonly cases: readonly ApplicationAt[];
  readonly paceOf: ReadonlyMap<string, Pace>;
}

/**
 * A case that cannot be computed is reported and left out. So is the pace, if what it is made of cannot be read: the
 * list is needed most on a bad day.
 */
export const watchedCases = async (
  { lists, paces, report }: WatchedCasesParts,
  office: OfficeAt,
): Promise<WatchedCases> => {
  const { officeId } = office.office;
  const open = await openCases(lists, officeId, report);
  const cases = skipAndReport(open, (application) => applicationAt(application, office), report);
  const due = cases.filter(({ clock: { dueAt } }) => dueAt !== undefined);
  return { cases, paceOf: await pacesOf(due, office, paces, report) };
};

/** By service, for those of which something is due. */
const pacesOf = async (
  due: readonly ApplicationAt[],
  office: OfficeAt,
  paces: Paces,
  report: Report,
): Promise<ReadonlyMap<string, Pace>> => {
  const services = [...new Set(due.map(({ record }) => record.serviceId))];
  const read = await Promise.allSettled(
    services.map(async (serviceId) => [serviceId, await paceOfOffice(paces, serviceId, office)] as const),
  );
  return new Map(
    read.flatMap((one) => {
      if (one.status === "fulfilled") return [one.value];
      report(one.reason);
      return [];
    }),
  );
};
