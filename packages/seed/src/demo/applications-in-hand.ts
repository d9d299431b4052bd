import type { Agenda } from "@sip/domain/applications/agenda";
import type { Application } from "@sip/domain/applications/application";
import type { ApplicationLists, Applications } from "@sip/domain/applications/ports";

export interface ApplicationsInHand {
  readonly applications: Pick<Applications, "open" | "find" | "save">;
  /** What the table's lists of what is due would say about this one application. */
  listsOf(applicationNumber: string): Pick<ApplicationLists, "due">;
  /** What is to be said about it next. */
  nextOf(applicationNumber: string): Agenda["next"];
}

/** The stored applications while the seed alone writes the table: what it wrote last is what is there. */
export const applicationsInHand = (stored: Pick<Applications, "open" | "save">): ApplicationsInHand => {
  const written = new Map<string, { readonly application: Application; readonly agenda: Agenda }>();
  const note = (application: Application, agenda: Agenda, isWritten: boolean): boolean => {
    if (isWritten) written.set(application.applicationNumber, { application, agenda });
    return isWritten;
  };
  return {
    applications: {
      open: async (application, agenda, booking) =>
        note(application, agenda, await stored.open(application, agenda, booking)),
      save: async (application, agenda) => note(application, agenda, await stored.save(application, agenda)),
      find: async (applicationNumber) => written.get(applicationNumber)?.application,
    },
    listsOf: (applicationNumber) => ({
      due: async function* (list, upTo) {
        const found = written.get(applicationNumber);
        const next = found?.agenda.next;
        if (found !== undefined && next?.list === list && next.at <= upTo) yield [found.application];
      },
    }),
    nextOf: (applicationNumber) => written.get(applicationNumber)?.agenda.next,
  };
};
