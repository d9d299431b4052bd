import type { IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { isOpening } from "../offices/opening.ts";
import type { AlertKind } from "./notice.ts";

/** The digest of an office on a day; there is one. */
export const digestIdOf = (officeId: string, on: IsoDate): string => `${officeId}:digest:${on}`;

/**
 * Whether the digest tells this, and no alert of its own: what is told at opening, and what happened while the office
 * was closed. An alert that goes up a level is for others than the digest.
 */
export const isForDigest = (kind: AlertKind, at: Instant, { time }: OfficeAt): boolean =>
  kind !== "deadline-raised" && (kind === "promise-moved-again" ? !time.hours.isOpenAt(at) : isOpening(time, at));
