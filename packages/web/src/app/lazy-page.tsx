import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Unreachable } from "../parts/unreachable.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { shellWords } from "../words/shell-words.ts";
import { useWords } from "./language.ts";

type Loader<Props> = () => Promise<ComponentType<Props>>;

const loaded = new Map<unknown, unknown>();

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
  if (state === "failed") return <Unreachable onRetry={() => setAttempt(attempt + 1)} />;
  return <Waiting label={words.loading} />;
};
