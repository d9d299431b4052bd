import { useEffect } from "preact/hooks";

/** Keeps the screen on while the page is seen. Browsers without that, or that refuse it, go by their own settings. */
export const useWakeLock = (): void =>
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const keep = async (): Promise<void> => {
      if (document.visibilityState === "visible")
        lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
    };
    keep();
    // The browser lets go of it whenever the page is hidden.
    document.addEventListener("visibilitychange", keep);
    return () => {
      document.removeEventListener("visibilitychange", keep);
      lock?.release();
    };
  }, []);
