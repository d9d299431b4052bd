import { secondsAfter } from "@sip/calendar/instant";
import type { Act } from "../act.ts";
import type { Application } from "../applications/application.ts";
import { applicationAt, nextVersion } from "../applications/application-at.ts";
import { decideAgain } from "../applications/decide-again.ts";
import { indexEntriesOf } from "../applications/index-entries.ts";
import type { Applications } from "../applications/ports.ts";
import type { Instant } from "../clock.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { OfficeWithChange } from "../offices/office-days.ts";
import { type OfficeDaysStore, officeAgeAtMostMs } from "../offices/ports.ts";
import { settleInBatches } from "../settle-in-batches.ts";
import { type OpenCasesLists, openCases } from "./open-cases.ts";

export interface RenewParts {
  readonly offices: OfficeDaysStore;
  readonly lists: OpenCasesLists;
  readonly applications: Pick<Applications, "find" | "save">;
}

/**
 * Renews the promises of all open cases of each office whose days were changed: the new day is named by the act of who changed
 * them, and told by what follows from that. A run that was broken off is begun again by the next one, and names no day twice. It waits
 * until nobody decides by the old days any more, or a step would move a promise back. Answers how many cases there were.
 */
export const renewPromises =
  ({ offices, lists, applications }: RenewParts) =>
  async (now: Instant): Promise<number> => {
    const renewOne = (entry: Application, office: OfficeAt, act: Act): Promise<"renewed"> => {
      let isEntry = true;
      return decideAgain(async () => {
        const application = isEntry ? entry : await applications.find(entry.applicationNumber);
        if (application === undefined) return "renewed";
        const renewed = nextVersion(applicationAt(application, office), { act });
        if (await applications.save(renewed.record, indexEntriesOf(renewed))) return "renewed";
        isEntry = false;
        return undefined;
      });
    };

    const renewAll = async ({ officeId }: OfficeWithChange): Promise<number> => {
      const office = await offices.find(officeId);
      if (office?.daysChanged === undefined || !isToSettle(office, now)) return 0;
      const act = { ...office.daysChanged.act, at: now };
      const at = officeAt(office, now);
      const renewed = await settleInBatches(
        `open cases of ${officeId}`,
        async function* (report) {
          yield await openCases(lists, officeId, report);
        },
        (entry) => renewOne(entry, at, act),
      );
      // If its days were changed again meanwhile, the next run settles that.
      await offices.settle(officeId, office.version, now);
      return renewed.length;
    };

    const counts = await settleInBatches(
      "offices with changed days",
      async function* () {
        yield (await offices.list()).filter((office) => isToSettle(office, now));
      },
      renewAll,
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

const isToSettle = ({ daysChanged }: OfficeWithChange, now: Instant): boolean =>
  daysChanged !== undefined &&
  daysChanged.settledAt === undefined &&
  secondsAfter(daysChanged.act.at, officeAgeAtMostMs / 1_000) <= now;
