import type { Office } from "@sip/domain/offices/office";
import { pekanbaru } from "./offices.ts";

/** Pekanbaru with these sessions a day, each with so many online seats and as many of the priority pool. */
export const officeWithSessions = (sessions: readonly string[], quota: number): Office => ({
  ...pekanbaru,
  rules: pekanbaru.rules.map((rules) => ({
    ...rules,
    sessions: sessions.map((session) => ({ session, minutes: 60, seats: { online: quota, priority: quota } })),
  })),
});

/** One session a day. */
export const officeWithQuota = (quota: number): Office => officeWithSessions(["07:30"], quota);
