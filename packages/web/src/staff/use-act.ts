import { useRef, useState } from "preact/hooks";
import type { Answer } from "../api/request.ts";
import type { Failed } from "../parts/failure.tsx";

export interface Act {
  readonly busy: boolean;
  readonly failed: Failed | undefined;
  /** The answer's body; undefined where it failed, or where the one before is still on its way: that one is sent once. */
  readonly send: <Body>(ask: () => Promise<Answer<Body>>) => Promise<Body | undefined>;
  readonly forget: () => void;
}

/** What one form or button asks of the service. A failure is shown for as long as what it is about stands as it stood. */
export const useAct = (standing = ""): Act => {
  // The state is too late for the second press of a double click.
  const isUnderWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ answer: Failed; standing: string }>();
  return {
    busy,
    failed: failed?.standing === standing ? failed.answer : undefined,
    send: async (ask) => {
      if (isUnderWay.current) return undefined;
      isUnderWay.current = true;
      setBusy(true);
      setFailed(undefined);
      const answer = await ask();
      isUnderWay.current = false;
      setBusy(false);
      if (answer.kind === "ok") return answer.body;
      setFailed({ answer, standing });
      return undefined;
    },
    forget: () => setFailed(undefined),
  };
};
