import { type ApplicationAt, applicationAt } from "../applications/application-at.ts";
import type { ApplicationLists, Applications } from "../applications/ports.ts";
import type { Instant } from "../clock.ts";
import { loadOffice, type OfficeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { type Report, skipAndReport } from "../skip-and-report.ts";
import { alertNotice } from "./alert-notice.ts";
import { digestIdOf, isForDigest } from "./in-digest.ts";
import type { AlertKind } from "./notice.ts";
import { type SendNoticeParts, sendNotice } from "./send-notice.ts";
import { type AlertCase, alertsToldAt, applicationNumberOfKey, keyOfCase, minuteOf } from "./told-at.ts";

/** A fact asks for this. What is said, and whether it still holds, is read from the application. */
export interface DeadlineAlert {
  readonly officeId: string;
  readonly applicationNumber: string;
  readonly kind: AlertKind;
  readonly at: Instant;
}

export const alertOutcomes = ["told", "told-before", "in-digest", "overtaken"] as const;
export type AlertOutcome = (typeof alertOutcomes)[number];

export interface AlertSupervisorsParts extends SendNoticeParts {
  readonly offices: Pick<Offices, "find">;
  readonly applications: Pick<Applications, "find">;
  readonly lists: Pick<ApplicationLists, "openDeadlines">;
  readonly report: Report;
  /** Address of the site, without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * Tells the staff of an office about a deadline: all alerts of one minute for one level in one message, each alert once.
 *
 * The first fact of a minute says all that its office has for it, and records which alerts these are (`covers`). Each
 * further fact finds itself in that record. One whose application was saved later is in no record yet, and begins the
 * next one, for all that is still untold. So no alert depends on when its fact comes: none is lost, and none is told
 * twice but by a crash between topic and record (send-notice.ts).
 *
 * The facts of one run are taken one after the other: the second then finds what the first has said, and does not wait
 * for its claim.
 */
export const alertSupervisors = (parts: AlertSupervisorsParts) => {
  const tell = tellTogether(parts);
  let before: Promise<unknown> = Promise.resolve();
  return (alert: DeadlineAlert): Promise<AlertOutcome> => {
    const told = before.then(() => tell(alert));
    before = told.catch(() => {});
    return told;
  };
};

const tellTogether = (parts: AlertSupervisorsParts) => {
  const { offices, applications, notices, clock, publicUrl } = parts;
  const send = sendNotice(parts);
  return async ({ officeId, applicationNumber, kind, at }: DeadlineAlert): Promise<AlertOutcome> => {
    const office = await loadOffice(offices, officeId, clock());
    const minute = minuteOf(at);
    // The list may be some milliseconds old; the application itself is not.
    const record = await applications.find(applicationNumber);
    const own = record === undefined ? [] : alertsToldAt(applicationAt(record, office), minute);
    const asked = own.find((one) => one.kind === kind);
    if (asked === undefined) return "overtaken";
    const digest = await notices.find(digestIdOf(officeId, office.time.dateOf(at)));
    const isDigested = (one: AlertCase): boolean =>
      isForDigest(one.kind, at, office) || (digest?.covers ?? []).includes(keyOfCase(one));
    if (isDigested(asked)) return "in-digest";

    const { level } = asked;
    const key = keyOfCase(asked);
    const readCases = casesOfMinute(parts, office, minute);
    const said = new Set<string>();
    for (let part = 1; ; ) {
      const noticeId = `${officeId}:alerts:${minute}:${level}${part === 1 ? "" : `:${part}`}`;
      const known = await notices.find(noticeId);
      if (known !== undefined && known.covers?.includes(key) !== true) {
        for (const one of known.covers ?? []) said.add(one);
        part += 1;
        continue;
      }
      if (known !== undefined && known.state !== "sending") return "told-before";
      const all = await readCases(known?.covers ?? [key]);
      const isUntold = (one: AlertCase): boolean =>
        one.level === level && !said.has(keyOfCase(one)) && !isDigested(one);
      const cases = all.filter((one) => known?.covers?.includes(keyOfCase(one)) ?? isUntold(one));
      const covers = known?.covers ?? cases.map(keyOfCase);
      const { kind: outcome } = await send(alertNotice({ noticeId, level, at, cases, covers }, office, publicUrl));
      if (outcome === "sent") return "told";
      if (outcome !== "already-said") throw new Error(`an alert was not told: ${outcome}`);
      // Somebody else was faster: what they said is read now.
    }
  };
};

/** The alerts of a minute: those on the office's list, and those named by their keys, which are read one by one if they are not on it. */
const casesOfMinute =
  ({ applications, lists, report }: AlertSupervisorsParts, office: OfficeAt, minute: string) =>
  async (keys: readonly string[]): Promise<readonly AlertCase[]> => {
    const open = await lists.openDeadlines(office.office.officeId, report);
    const listed = skipAndReport(open, (one) => applicationAt(one, office), report).flatMap((one) =>
      alertsToldAt(one, minute),
    );
    const known = new Set(listed.map(keyOfCase));
    const missing = new Set(keys.filter((key) => !known.has(key)).map(applicationNumberOfKey));
    const read: ApplicationAt[] = [];
    for (const number of missing) {
      const found = await applications.find(number);
      if (found !== undefined) read.push(applicationAt(found, office));
    }
    const others = read.flatMap((one) => alertsToldAt(one, minute)).filter((one) => !known.has(keyOfCase(one)));
    return [...listed, ...others];
  };
