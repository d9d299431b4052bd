import type { Clock } from "../clock.ts";
import { officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import type { Bookings } from "../queue/ports.ts";
import { readBookingCode } from "../queue/written-booking-code.ts";
import { accept, type Result, refuse } from "../result.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { type Application, lastStepOf } from "./application.ts";
import { applicationAt } from "./application-at.ts";
import { readApplicationNumber } from "./application-number.ts";
import { type ApplicationView, viewApplication } from "./application-view.ts";
import type { ApplicationLists, ApplicationQuestion, Cursor } from "./ports.ts";

export interface ListApplications {
  readonly officeId: string;
  readonly at?: { readonly serviceId: string; readonly step: string };
  /** An application number, a booking code, or a part of a name or number. */
  readonly q?: string;
  readonly limit: number;
  readonly after?: Cursor;
}

export interface ListedApplications {
  readonly applications: readonly ApplicationView[];
  readonly next: Cursor | null;
}

/** The applications of an office: all, or those that match. One that cannot be shown is reported and left out. */
export const listApplications =
  ({
    lists,
    bookings,
    offices,
    clock,
    report,
  }: {
    lists: Pick<ApplicationLists, "page" | "findAll">;
    bookings: Pick<Bookings, "findByCode">;
    offices: Offices;
    clock: Clock;
    report: Report;
  }) =>
  async (question: ListApplications): Promise<Result<ListedApplications, { readonly kind: "no-such-office" }>> => {
    const { officeId, at, q = "", limit, after } = question;
    const found = await offices.find(officeId);
    if (found === undefined) return refuse({ kind: "no-such-office" });
    const office = officeAt(found, clock());
    const view = (application: Application) => viewApplication(applicationAt(application, office));

    const named = await namedBy(q, { lists, bookings });
    if (named !== undefined) {
      const own = named.filter((application) => application.officeId === officeId && isAt(application, at));
      return accept({ applications: own.map(view), next: null });
    }

    const text = q.trim().replace(/\s+/g, " ");
    const page: ApplicationQuestion = {
      officeId,
      limit,
      ...(at !== undefined && { at }),
      ...(text !== "" && { text }),
      ...(after !== undefined && { after }),
    };
    const { applications, next } = await lists.page(page, report);
    return accept({
      applications: skipAndReport(applications, view, report),
      next: next ?? null,
    });
  };

const isAt = (application: Application, at: ListApplications["at"]): boolean =>
  at === undefined || (application.serviceId === at.serviceId && lastStepOf(application).step === at.step);

/**
 * The applications that a number or a booking code names. Undefined for a text that is neither, or that names nothing.
 */
const namedBy = async (
  q: string,
  { lists, bookings }: { lists: Pick<ApplicationLists, "findAll">; bookings: Pick<Bookings, "findByCode"> },
): Promise<readonly Application[] | undefined> => {
  const number = readApplicationNumber(q);
  const numbers = number === undefined ? await numbersOfBooking(readBookingCode(q), bookings) : [number];
  if (numbers === undefined) return undefined;
  return lists.findAll(numbers);
};

/** Ten letters may be a code or a name: they count as a code only if such a booking exists. */
const numbersOfBooking = async (
  code: string | undefined,
  bookings: Pick<Bookings, "findByCode">,
): Promise<readonly string[] | undefined> => {
  const booking = code === undefined ? undefined : await bookings.findByCode(code);
  return booking?.applicants.flatMap(({ applicationNumber }) => applicationNumber ?? []);
};
