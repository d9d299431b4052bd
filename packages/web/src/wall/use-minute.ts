import { useEffect, useState } from "preact/hooks";
import { serverNowMs } from "../api/server-clock.ts";

const thisMinute = (): number => Math.floor(serverNowMs() / 60_000);

/** Shows the page anew with each minute of the service's clock. Asked each second: timers of a browser are late. */
export const useMinute = (): void => {
  const [, setMinute] = useState(thisMinute);
  useEffect(() => {
    const timer = window.setInterval(() => setMinute(thisMinute()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
};
