import { useEffect } from "preact/hooks";
import { officeNow } from "../api/server-clock.ts";
import { isServed } from "../app/is-served.ts";
import { isDueForRenewal, type PageMoment } from "./renewal.ts";

const askedEveryMs = 60_000;

/** Loads the page anew when that is due, once it is there to be loaded. */
export const useRenewal = (zoneLabel: string): void =>
  useEffect(() => {
    const moment = (): PageMoment => ({ office: officeNow(zoneLabel), deviceStartMs: Date.now() - performance.now() });
    const loaded = moment();
    const timer = window.setInterval(async () => {
      if (isDueForRenewal(loaded, moment()) && (await isServed())) window.location.reload();
    }, askedEveryMs);
    return () => window.clearInterval(timer);
  }, [zoneLabel]);
