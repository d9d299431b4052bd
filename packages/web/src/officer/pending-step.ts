import type { StepTaken } from "@sip/contracts/applications/shapes";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../api/request.ts";
import { takeStep } from "../api/staff.ts";
import type { Failed } from "../parts/failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";

/** Steps cannot be taken back in the service, so a step waits here for as long as it can still be undone. */
const undoSeconds = 10;

export interface PendingStep {
  readonly applicationNumber: string;
  readonly applicantName: string;
  readonly service: string;
  readonly step: string;
  readonly note: string | undefined;
  /** The day of issue, where the officer named another than today. */
  readonly issuedOn: string | undefined;
  /** How many steps the application had when the officer chose this one. */
  readonly stepsBefore: number;
}

export interface StepDesk {
  readonly pending: PendingStep | undefined;
  readonly secondsLeft: number;
  /** The step that is on its way; what may come next is not known until it has arrived. */
  readonly sending: PendingStep | undefined;
  /** The last step that arrived, and what the chart allows after it. */
  readonly arrived: { readonly step: PendingStep; readonly taken: StepTaken } | undefined;
  /** The last step that the service refused or that did not arrive. */
  readonly failed: { readonly step: PendingStep; readonly answer: Failed } | undefined;
  /** Takes a step after ten seconds; one that still waits is sent before. */
  readonly take: (step: PendingStep) => Promise<void>;
  readonly undo: () => void;
  /** Sends the waiting step, if any, before anything else happens. False when it did not go through. */
  readonly send: () => Promise<boolean>;
  /** Sends a step that failed once more. */
  readonly retry: (step: PendingStep) => Promise<void>;
  readonly dismiss: () => void;
  /** How many steps this desk has sent, whatever came of them. */
  readonly sent: number;
}

export const useStepDesk = (
  session: StaffSession,
  onTaken: (step: PendingStep, taken: StepTaken) => void,
): StepDesk => {
  const [pending, setPending] = useState<PendingStep>();
  const [secondsLeft, setSecondsLeft] = useState(undoSeconds);
  const [failed, setFailed] = useState<StepDesk["failed"]>();
  const [sending, setSending] = useState<PendingStep>();
  const [arrived, setArrived] = useState<StepDesk["arrived"]>();
  const [sent, setSent] = useState(0);
  const waiting = useRef<PendingStep | undefined>(undefined);
  const taken = useRef(onTaken);
  taken.current = onTaken;

  const hold = useCallback((step: PendingStep | undefined): void => {
    waiting.current = step;
    setPending(step);
    setSecondsLeft(undoSeconds);
  }, []);

  const deliver = useCallback(
    ({ applicationNumber, step, note, issuedOn }: PendingStep, keepalive: boolean): Promise<Answer<StepTaken>> =>
      takeStep(
        session,
        applicationNumber,
        { step, ...(note !== undefined && { note }), ...(issuedOn !== undefined && { issuedOn }) },
        keepalive,
      ),
    [session],
  );

  const send = useCallback(async (): Promise<boolean> => {
    const step = waiting.current;
    if (step === undefined) return true;
    hold(undefined);
    setFailed(undefined);
    setSending(step);
    const answer = await deliver(step, false);
    setSending(undefined);
    if (answer.kind === "ok") {
      setArrived({ step, taken: answer.body });
      taken.current(step, answer.body);
    } else setFailed({ step, answer });
    setSent((count) => count + 1);
    return answer.kind === "ok";
  }, [deliver, hold]);

  const take = async (step: PendingStep): Promise<void> => {
    if (await send()) hold(step);
  };

  useEffect(() => {
    if (pending === undefined) return;
    const timer = window.setInterval(() => setSecondsLeft((seconds) => seconds - 1), 1000);
    return () => window.clearInterval(timer);
  }, [pending]);
  useEffect(() => {
    if (secondsLeft <= 0) send();
  }, [secondsLeft, send]);
  useEffect(() => {
    const leave = (): void => {
      const step = waiting.current;
      if (step === undefined) return;
      waiting.current = undefined;
      deliver(step, true);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [deliver]);

  return {
    pending,
    secondsLeft,
    sending,
    arrived,
    failed,
    take,
    undo: () => hold(undefined),
    send,
    retry: async (step) => {
      hold(step);
      await send();
    },
    dismiss: () => setFailed(undefined),
    sent,
  };
};
