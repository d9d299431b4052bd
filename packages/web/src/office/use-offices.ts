import type { OfficeView } from "@sip/contracts/offices/shapes";
import { useState } from "preact/hooks";
import { listOffices } from "../api/offices.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { Failed } from "../parts/failure.tsx";
import { storedValue } from "../storage/stored-value.ts";

const chosen = storedValue<string>("local", "sip.office");

export interface Offices {
  readonly offices: readonly OfficeView[];
  /** The one the person has chosen, the first until then; undefined until the list has come. */
  readonly office: OfficeView | undefined;
  readonly choose: (officeId: string) => void;
  readonly failed: Failed | undefined;
  readonly reload: () => void;
}

export const useOffices = (): Offices => {
  const { body, failed, reload } = useAnswer("offices", listOffices);
  const [officeId, setOfficeId] = useState(chosen.read);
  const offices = body?.offices ?? [];
  const choose = (id: string): void => {
    chosen.write(id);
    setOfficeId(id);
  };
  return {
    offices,
    office: offices.find((candidate) => candidate.officeId === officeId) ?? offices[0],
    choose,
    failed,
    reload,
  };
};
