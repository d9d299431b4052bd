import type { Application } from "../applications/application.ts";
import type { ApplicationLists } from "../applications/ports.ts";
import type { Report } from "../skip-and-report.ts";

export type OpenCasesLists = Pick<ApplicationLists, "openDeadlines" | "held">;

/**
 * The open cases of an office: what is due first, first; then what is held, the oldest first. Who asks for one list only
 * may miss a case: a decree or a closure moves it to the other before its entry is written anew.
 */
export const openCases = async (
  lists: OpenCasesLists,
  officeId: string,
  report: Report,
): Promise<readonly Application[]> => {
  const entries = await Promise.all([lists.openDeadlines(officeId, report), lists.held(officeId, report)]);
  return uniqueOf(entries.flat());
};

/** An entry that moves while the lists are read may be in both. */
const uniqueOf = (applications: readonly Application[]): readonly Application[] => [
  ...new Map(applications.map((application) => [application.applicationNumber, application])).values(),
];
