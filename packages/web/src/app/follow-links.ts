import { go, routeOf } from "./route.ts";

/** Turns a plain click on a link to one of our pages into a move without a reload; every other click is the browser's. */
export const followLinks = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.target !== "" || link.hasAttribute("download")) return;
  if (link.origin !== window.location.origin || routeOf(link.pathname, link.hash).page === "not-found") return;
  event.preventDefault();
  go(`${link.pathname}${link.search}${link.hash}`);
  window.scrollTo(0, 0);
};
