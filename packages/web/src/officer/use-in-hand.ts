import { useEffect, useState } from "preact/hooks";
import { useLinkedCase } from "../staff/use-linked-case.ts";
import type { Visitor } from "./line.ts";

/** Who is in hand: somebody of today's line, or an application from the files. */
type Held =
  | { readonly kind: "visitor"; readonly bookingCode: string; readonly ticketNumber: string }
  | { readonly kind: "file"; readonly applicationNumber: string };

export interface InHand {
  /** What was taken last; changes with every taking. */
  readonly held: Held | undefined;
  readonly visitor: Visitor | undefined;
  readonly applicationNumber: string | undefined;
  readonly takeVisitor: (visitor: Visitor) => void;
  readonly takeFile: (applicationNumber: string) => void;
  /** Who stands so many behind the one in hand, of those who are not done. */
  readonly neighbour: (by: number) => Visitor | undefined;
}

export const useInHand = (visitors: readonly Visitor[]): InHand => {
  const [held, setHeld] = useState<Held>();
  const linked = useLinkedCase();
  useEffect(() => {
    if (linked !== undefined) setHeld({ kind: "file", applicationNumber: linked });
  }, [linked]);
  const visitor =
    held?.kind === "visitor"
      ? visitors.find((one) => one.bookingCode === held.bookingCode && one.ticketNumber === held.ticketNumber)
      : undefined;
  return {
    held,
    visitor,
    applicationNumber: held?.kind === "file" ? held.applicationNumber : visitor?.applicationNumber,
    takeVisitor: ({ bookingCode, ticketNumber }) => setHeld({ kind: "visitor", bookingCode, ticketNumber }),
    takeFile: (applicationNumber) => setHeld({ kind: "file", applicationNumber }),
    neighbour: (by) => {
      const list = visitors.filter((one) => one.group !== "done");
      const at = visitor === undefined ? -1 : list.indexOf(visitor);
      return list[Math.max(0, Math.min(list.length - 1, at + by))];
    },
  };
};
