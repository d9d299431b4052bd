import { ifDecreed } from "@sip/calendar/holidays";
import { minutesAfter } from "@sip/calendar/instant";
import type { ApplicationLists } from "../applications/ports.ts";
import type { Instant } from "../clock.ts";
import type { Paces } from "../deadlines/ports.ts";
import { watchedCases } from "../deadlines/watched-cases.ts";
import type { Office } from "../offices/office.ts";
import { officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { settleInBatches } from "../settle-in-batches.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { digestLines, digestNotice } from "./digest-notice.ts";
import { digestIdOf } from "./in-digest.ts";
import { type SendNoticeParts, sendNotice } from "./send-notice.ts";

export interface SendDigestsParts extends SendNoticeParts {
  readonly offices: Pick<Offices, "list">;
  readonly lists: Pick<ApplicationLists, "openDeadlines" | "held">;
  readonly paces: Paces;
  readonly report: Report;
  /** Address of the site, without a slash at its end. */
  readonly publicUrl: string;
}

/** For so long after opening a digest that failed is tried again. */
const triedForMinutes = 60;

/**
 * Sends each office that has opened its digest: what is late, due today, at risk or likely late, and what has long had no
 * due day, once a day. An office with nothing
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
  const { notices, report, publicUrl } = parts;
  const send = sendNotice(parts);
  return async (one: Office): Promise<"sent" | "not-sent"> => {
    const office = officeAt(one, now);
    const { hours, dateOf } = office.time;
    const opening = ifDecreed(() => hours.nextOpeningAt(minutesAfter(now, -triedForMinutes)));
    if (opening === undefined || opening > now) return "not-sent";
    const noticeId = digestIdOf(one.officeId, dateOf(opening));
    const known = await notices.find(noticeId);
    if (known !== undefined && known.state !== "sending") return "not-sent";

    const { cases, paceOf } = await watchedCases(parts, office);
    const found = skipAndReport(
      cases,
      (current) => digestLines(current, opening, paceOf.get(current.record.serviceId)),
      report,
    ).flat();
    const covers = known?.covers ?? found.map(({ key }) => key);
    const lines = found.filter(({ key }) => covers.includes(key));
    const notice = digestNotice({ noticeId, at: opening, lines, covers }, office, publicUrl);
    if (lines.length === 0) {
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
