import { applicationFacts } from "@sip/domain/applications/facts";
import type { Paces } from "@sip/domain/deadlines/ports";
import { alertSupervisors, type DeadlineAlert } from "@sip/domain/notices/alert-supervisors";
import type { MessageOn } from "@sip/domain/notices/channels";
import type { AlertKind } from "@sip/domain/notices/notice";
import { alertKinds } from "@sip/domain/notices/notice";
import { sendDigests } from "@sip/domain/notices/send-digests";
import type { Office } from "@sip/domain/offices/office";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import { officeDesk } from "../applications/office-desk.ts";
import { pekanbaru } from "../offices/offices.ts";
import { checkedInBooking } from "../queue/checked-in-booking.ts";
import { wib } from "../services/history.ts";
import { memoryNotices } from "./notices-in-memory.ts";

const codes = Array.from({ length: 40 }, (_, index) => `K7M-2QX-${String(index).padStart(4, "0")}`);

const isAlertKind = (type: string): type is AlertKind => alertKinds.some((kind) => kind === type);

/** An office whose sweeps tell facts, its digest, and the topic on which its staff hear of both. */
export const alertWorld = ({ office = pekanbaru, paces }: { office?: Office; paces?: Paces } = {}) => {
  const desk = officeDesk({ office, bookings: codes.map((bookingCode) => checkedInBooking({ bookingCode })) });
  const { present } = desk;
  const topic = { messages: [] as MessageOn<"topic">[], isDown: false };
  const notices = memoryNotices();
  const parts = {
    ...desk.parts,
    ...(paces && { paces }),
    channels: {
      topic: {
        send: async (message: MessageOn<"topic">) => {
          await Promise.resolve();
          if (topic.isDown) throw new Error("topic is down");
          topic.messages.push(message);
          return { kind: "accepted", providerId: "sns-1" } as const;
        },
      },
    },
    notices,
    publicUrl: "https://sip.example",
    pause: async (milliseconds: number) => {
      present.now = new Date(Date.parse(present.now) + milliseconds).toISOString();
      // Others go on meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const officer = { by: "rina", officeId: office.officeId, role: "officer" } as const;
  let saves = 0;

  return {
    ...desk,
    topic,
    notices,
    parts,
    /** A function that hears facts, as another container would. */
    newTeller: () => alertSupervisors(parts),
    tell: alertSupervisors(parts),
    sendDigests: async (time: string): Promise<number> => {
      present.now = wib(time);
      return sendDigests(parts)(wib(time));
    },
    /** Cases that were interviewed at this time. */
    interviewed: async (count: number, time = "2026-12-22 08:40"): Promise<string[]> => {
      present.now = wib(time);
      const numbers: string[] = [];
      for (const code of codes.slice(0, count)) {
        const number = await desk.openFor("A-001", code);
        await desk.takeAll(number, "documents-complete", "paid", "biometrics-taken", "interviewed");
        numbers.push(number);
      }
      return numbers;
    },
    take: async (time: string, applicationNumber: string, step: PassportStep, note?: string) => {
      present.now = wib(time);
      const taken = await desk.take({ applicationNumber, step, ...officer, ...(note !== undefined && { note }) });
      if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    },
    sweepAt: async (...times: readonly string[]): Promise<void> => {
      for (const time of times) {
        present.now = wib(time);
        await desk.sweep(wib(time));
      }
    },
    /** The alerts that the facts since the last call ask for. */
    newAlerts: (): DeadlineAlert[] => {
      const before = desk.saves.slice(0, saves);
      const latest = new Map(before.map((kept) => [kept.application.applicationNumber, kept]));
      const alerts = desk.saves.slice(saves).flatMap((kept) => {
        const { applicationNumber, officeId } = kept.application;
        const facts = applicationFacts(latest.get(applicationNumber), kept);
        latest.set(applicationNumber, kept);
        return facts.flatMap(({ type, happenedAt: at }) =>
          isAlertKind(type) ? [{ officeId, applicationNumber, kind: type, at }] : [],
        );
      });
      saves = desk.saves.length;
      return alerts;
    },
  };
};
