import { useEffect, useState } from "preact/hooks";

const inAddress = (): string | undefined => window.location.hash.slice(1) || undefined;

/**
 * The number of the application to which a message to staff has led: it stands behind `#`. It is taken out of the
 * address, so that a page that is loaded again at a shared desk does not take up somebody's file anew.
 */
export const useLinkedCase = (): string | undefined => {
  const [number, setNumber] = useState(inAddress);
  useEffect(() => {
    const take = (): void => {
      const linked = inAddress();
      if (linked === undefined) return;
      setNumber(linked);
      window.history.replaceState(null, "", window.location.pathname);
    };
    take();
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, []);
  return number;
};
