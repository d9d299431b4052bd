import { ifDecreed } from "@sip/calendar/holidays";
import { minutesAfter } from "@sip/calendar/instant";
import { applicationAt } from "../applications/application-at.ts";
import type { ApplicationLists } from "../applications/ports.ts";
import type { Instant } from "../clock.ts";
import type { Office } from "../offices/office.ts";
import { officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { settleInBatches } from "../settle-in-batches.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { digestCases, digestNotice } from "./digest-notice.ts";
import { digestIdOf } from "./in-digest.ts";
import { type SendNoticeParts, sendNotice } from "./send-notice.ts";
import { keyOfCase } from "./told-at.ts";

export interface SendDigestsParts extends SendNoticeParts {
  readonly offices: Pick<Offices, "list">;
  readonly lists: Pick<ApplicationLists, "openDeadlines">;
  readonly report: Report;
  /** Address of the site, without a slash at its end. */
  readonly publicUrl: string;
}

/** For so long after opening a digest that failed is tried again. */
const triedForMinutes = 60;

/**
 * Sends each office that has opened its digest: what is late, due today or at risk, once a day. An office with nothing
 * to say gets none; that is recorded too, so that what happens after opening is told by alerts alone. Answers how many
 * were sent.
 */
export const sendDigests =
  (parts: SendDigestsParts) =>
  async (now: Instant): Promise<number> => {
    const offices = await parts.offices.list();
    const read = async function* () {
      yield offices;
    };
    const settled = await settleInBatches("digests", read, digestOf(parts, now));
    return settled.filter((outcome) => outcome === "sent").length;
  };

const digestOf = (parts: SendDigestsParts, now: Instant) => {
  const { notices, lists, report, publicUrl } = parts;
  const send = sendNotice(parts);
  return async (one: Office): Promise<"sent" | "not-sent"> => {
    const office = officeAt(one, now);
    const { hours, dateOf } = office.time;
    const opening = ifDecreed(() => hours.nextOpeningAt(minutesAfter(now, -triedForMinutes)));
    if (opening === undefined || opening > now) return "not-sent";
    const noticeId = digestIdOf(one.officeId, dateOf(opening));
    const known = await notices.find(noticeId);
    if (known !== undefined && known.state !== "sending") return "not-sent";

    const open = await lists.openDeadlines(one.officeId, report);
    const found = skipAndReport(open, (record) => digestCases(applicationAt(record, office), opening), report).flat();
    const covers = known?.covers ?? found.map(keyOfCase);
    const cases = found.filter((found) => covers.includes(keyOfCase(found)));
    const notice = digestNotice({ noticeId, at: opening, cases, covers }, office, publicUrl);
    if (cases.length === 0) {
      const { kind, officeId, language } = notice;
      await notices.begin({
        noticeId,
        kind,
        officeId,
        language,
        covers,
        channel: "topic",
        state: "sent",
        beganAt: now,
      });
      return "not-sent";
    }
    const { kind } = await send(notice);
    return kind === "sent" ? "sent" : "not-sent";
  };
};
