import { useEffect, useRef, useState } from "preact/hooks";
import type { Failed } from "../parts/failure.tsx";
import type { Answer } from "./request.ts";

export interface Loaded<Body> {
  /** The newest answer, or the last one while a newer one is on its way or does not come. */
  readonly body: Body | undefined;
  /** Why the newest attempt gave nothing. */
  readonly failed: Failed | undefined;
  readonly reload: () => void;
  /** Takes what another request has just answered for the newest answer. */
  readonly put: (body: Body) => void;
}

const remembered = new Map<string, unknown>();

/**
 * Asks when first shown and when `key` changes; what was answered before for this key is shown at once. With
 * `everySeconds` it asks again and again while the page is looked at, and at once whenever `version` changes or the network is back. `key`
 * undefined: nothing to ask yet.
 */
export const useAnswer = <Body>(
  key: string | undefined,
  load: () => Promise<Answer<Body>>,
  everySeconds?: number,
  version = 0,
): Loaded<Body> => {
  const [, repaint] = useState(0);
  const [failed, setFailed] = useState<Failed>();
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;
  useEffect(() => {
    if (key === undefined) return;
    let current = true;
    const ask = async (): Promise<void> => {
      const answer = await latestLoad.current();
      if (answer.kind === "ok") remembered.set(key, answer.body);
      if (!current) return;
      setFailed(answer.kind === "ok" ? undefined : answer);
      repaint((count) => count + 1);
    };
    const askIfSeen = (): void => {
      if (document.visibilityState === "visible") ask();
    };
    ask();
    window.addEventListener("online", askIfSeen);
    if (everySeconds !== undefined) document.addEventListener("visibilitychange", askIfSeen);
    const timer = everySeconds === undefined ? undefined : window.setInterval(askIfSeen, everySeconds * 1000);
    return () => {
      current = false;
      window.clearInterval(timer);
      window.removeEventListener("online", askIfSeen);
      document.removeEventListener("visibilitychange", askIfSeen);
    };
  }, [key, everySeconds, attempt, version]);
  return {
    body: key === undefined ? undefined : (remembered.get(key) as Body | undefined),
    failed,
    reload: () => setAttempt((count) => count + 1),
    put: (body) => {
      if (key !== undefined) remembered.set(key, body);
      setFailed(undefined);
      repaint((count) => count + 1);
    },
  };
};
