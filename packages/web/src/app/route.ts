import { useEffect, useState } from "preact/hooks";

export const bookingSteps = ["jenis", "orang", "hari", "jam", "telepon", "periksa"] as const;
export type BookingStep = (typeof bookingSteps)[number];

export type Route =
  | { readonly page: "start" }
  | { readonly page: "booking"; readonly step: BookingStep }
  | { readonly page: "bookings" }
  | { readonly page: "ticket"; readonly bookingCode: string; readonly moving: boolean }
  | { readonly page: "track"; readonly trackingCode: string | undefined }
  | { readonly page: "officer" }
  | { readonly page: "supervisor" }
  | { readonly page: "not-found" };

/** The applicants' pages live behind `#` so that any web server that serves `/` serves all of them. */
export const routeOf = (path: string, hash: string): Route => {
  const [first = "", second, ...more] = path.split("/").filter((part) => part !== "");
  if (first === "" || first === "index.html") return applicantRoute(hash);
  if (first === "lacak" && more.length === 0)
    return { page: "track", trackingCode: second === undefined ? undefined : plain(second) };
  if (first === "petugas" && second === undefined) return { page: "officer" };
  if (first === "pengawas" && (second ?? "layar") === "layar" && more.length === 0) return { page: "supervisor" };
  return { page: "not-found" };
};

/** People copy half of an address: what is no valid escape is taken as it stands. */
const plain = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const applicantRoute = (hash: string): Route => {
  const [first, second, third] = hash.replace(/^#/, "").split("/");
  const step = bookingSteps.find((name) => name === second);
  if (first === "pesan") return { page: "booking", step: step ?? "jenis" };
  if (first === "antrean" && second !== undefined && second !== "")
    return { page: "ticket", bookingCode: plain(second), moving: third === "ubah" };
  if (first === "antrean") return { page: "bookings" };
  return { page: "start" };
};

export const startPath = "/";
export const bookingPath = (step: BookingStep): string => `/#pesan/${step}`;
export const bookingsPath = "/#antrean";
export const ticketPath = (bookingCode: string): string => `/#antrean/${encodeURIComponent(bookingCode)}`;
export const movePath = (bookingCode: string): string => `${ticketPath(bookingCode)}/ubah`;
export const trackPath = (trackingCode: string): string => `/lacak/${encodeURIComponent(trackingCode)}`;

const here = (): Route => routeOf(window.location.pathname, window.location.hash);

let moves = 0;

/** Has the person moved within the pages? The first page leaves the focus where the browser puts it. */
export const hasMoved = (): boolean => moves > 0;

const announce = (): void => {
  moves += 1;
  window.dispatchEvent(new Event("sip:route"));
};

export const go = (path: string): void => {
  window.history.pushState(null, "", path);
  announce();
};

/** Like `go`, without a step for Back: for places that only send on. */
export const goInstead = (path: string): void => {
  window.history.replaceState(null, "", path);
  announce();
};

export const useRoute = (): Route => {
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const update = (): void => setRoute(here());
    const back = (): void => {
      moves += 1;
      update();
    };
    window.addEventListener("popstate", back);
    window.addEventListener("sip:route", update);
    return () => {
      window.removeEventListener("popstate", back);
      window.removeEventListener("sip:route", update);
    };
  }, []);
  return route;
};
