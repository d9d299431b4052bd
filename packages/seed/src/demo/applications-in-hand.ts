import type { Application } from "@sip/domain/applications/application";
import type { IndexEntries } from "@sip/domain/applications/index-entries";
import type { ApplicationLists, Applications } from "@sip/domain/applications/ports";
import type { Booking } from "@sip/domain/queue/booking";

export interface ApplicationsInHand {
  readonly applications: Pick<Applications, "open" | "find" | "save">;
  /** What the table's lists of what is due would say about this one application. */
  listsOf(applicationNumber: string): Pick<ApplicationLists, "due">;
  /** What is to be said about it next. */
  nextOf(applicationNumber: string): IndexEntries["next"];
  /** Stores it as it is now, and brings about what the table's stream would. */
  store(applicationNumber: string): Promise<void>;
}

interface Held {
  readonly application: Application;
  readonly entries: IndexEntries;
  readonly booking: Booking;
}

/**
 * Keeps applications in hand while their weeks go by and stores each once, at its end: what the table holds of an
 * application follows from its last version alone, and a tenth of the writes makes a start quick. It holds only while
 * the seed alone writes the table.
 */
export const applicationsInHand = (
  stored: Pick<Applications, "open">,
  rememberEnd: (application: Application, entries: IndexEntries) => Promise<void>,
): ApplicationsInHand => {
  const held = new Map<string, Held>();
  return {
    applications: {
      open: async (application, entries, booking) => {
        held.set(application.applicationNumber, { application, entries, booking });
        return true;
      },
      save: async (application, entries) => {
        const before = held.get(application.applicationNumber);
        if (before?.application.version !== application.version - 1) return false;
        held.set(application.applicationNumber, { ...before, application, entries });
        return true;
      },
      find: async (applicationNumber) => held.get(applicationNumber)?.application,
    },
    listsOf: (applicationNumber) => ({
      due: async function* (list, upTo) {
        const found = held.get(applicationNumber);
        const next = found?.entries.next;
        if (found !== undefined && next?.list === list && next.at <= upTo) yield [found.application];
      },
    }),
    nextOf: (applicationNumber) => held.get(applicationNumber)?.entries.next,
    store: async (applicationNumber) => {
      const found = held.get(applicationNumber);
      if (found === undefined) throw new Error(`no application ${applicationNumber} in hand`);
      if (!(await stored.open(found.application, found.entries, found.booking))) {
        throw new Error(`somebody else changed the booking of ${applicationNumber}`);
      }
      await rememberEnd(found.application, found.entries);
    },
  };
};
