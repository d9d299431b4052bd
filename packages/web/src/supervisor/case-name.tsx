import type { RefObject } from "preact";

interface CaseNameProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** The keyboard comes back to it when what was pressed in the file is gone. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** The name of a case, which opens its file. */
export const CaseName = ({ label, isOpen, onOpen, button }: CaseNameProps) => (
  <button ref={button} type="button" class="quiet opener" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
    {label}
  </button>
);
