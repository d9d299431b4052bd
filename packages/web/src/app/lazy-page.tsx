import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Unreachable } from "../parts/unreachable.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { shellWords } from "../words/shell-words.ts";
import { isServed } from "./is-served.ts";
import { useWords } from "./language.ts";

type Loader<Props> = () => Promise<ComponentType<Props>>;

const loaded = new Map<unknown, unknown>();

/** A page that is fetched when it is first shown. A chunk that does not arrive can be asked for again. */
export const LazyPage = <Props extends object>({ load, props }: { load: Loader<Props>; props: Props }) => {
  const words = useWords(shellWords);
  const [attempt, setAttempt] = useState(0);
  /** Undefined while the chunk is on its way. */
  const [hasFailed, setHasFailed] = useState<boolean>();
  useEffect(() => {
    let current = true;
    setHasFailed(undefined);
    load().then(
      (page) => {
        loaded.set(load, page);
        if (current) setHasFailed(false);
      },
      () => current && setHasFailed(true),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const Page = loaded.get(load) as ComponentType<Props> | undefined;
  if (Page !== undefined) return <Page {...props} />;
  const retry = async (): Promise<void> => {
    // Browsers remember that a module did not arrive and do not fetch it again, and after a new release it has another
    // name: only a fresh document helps.
    if (await isServed()) window.location.reload();
    else setAttempt(attempt + 1);
  };
  if (hasFailed) return <Unreachable onRetry={retry} />;
  return <Waiting label={words.loading} />;
};
