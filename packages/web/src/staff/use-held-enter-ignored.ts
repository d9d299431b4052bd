import { useEffect } from "preact/hooks";

/** A held Enter presses again and again: what it did first may have brought another button under the same finger. */
export const useHeldEnterIgnored = (): void =>
  useEffect(() => {
    const ignore = (event: KeyboardEvent): void => {
      if (event.key === "Enter" && event.repeat) event.preventDefault();
    };
    document.addEventListener("keydown", ignore);
    return () => document.removeEventListener("keydown", ignore);
  }, []);
