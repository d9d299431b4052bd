import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Unreachable } from "../parts/unreachable.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { shellWords } from "../words/shell-words.ts";
import { useWords } from "./language.ts";

type Loader<Props> = () => Promise<ComponentType<Props>>;

const loaded = new Map<unknown, unknown>();

/**
 * Browsers remember that a module did not arrive and do not fetch it again, and after a new release it has another name:
 * only a fresh document helps. It is asked for first, lest the browser show its own page for a lost network.
 */
const isServed = (): Promise<boolean> =>
  fetch(window.location.pathname, { cache: "no-store", signal: AbortSignal.timeout(10_000) }).then(
    (answer) => answer.ok,
    () => false,
  );

/** A page that is fetched when it is first shown. A chunk that does not arrive can be asked for again. */
export const LazyPage = <Props extends object>({ load, props }: { load: Loader<Props>; props: Props }) => {
  const words = useWords(shellWords);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<"waiting" | "ready" | "failed">(loaded.has(load) ? "ready" : "waiting");
  useEffect(() => {
    let current = true;
    setState(loaded.has(load) ? "ready" : "waiting");
    load().then(
      (page) => {
        loaded.set(load, page);
        if (current) setState("ready");
      },
      () => current && setState("failed"),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const Page = loaded.get(load) as ComponentType<Props> | undefined;
  if (Page !== undefined) return <Page {...props} />;
  const retry = async (): Promise<void> => {
    if (await isServed()) window.location.reload();
    else setAttempt(attempt + 1);
  };
  if (state === "failed") return <Unreachable onRetry={retry} />;
  return <Waiting label={words.loading} />;
};
