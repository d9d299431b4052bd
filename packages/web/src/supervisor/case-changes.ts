import { useEffect, useState } from "preact/hooks";

const hearing = new Set<(applicationNumber: string) => void>();

/** Something was done with a case: it is read again wherever it is open. */
export const tellChanged = (applicationNumber: string): void => {
  for (const hear of hearing) hear(applicationNumber);
};

/** How often something was done with a case since it is open here. */
export const useChangesOf = (applicationNumber: string): number => {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const hear = (changed: string): void => {
      if (changed === applicationNumber) setChanges((count) => count + 1);
    };
    hearing.add(hear);
    return () => {
      hearing.delete(hear);
    };
  }, [applicationNumber]);
  return changes;
};
