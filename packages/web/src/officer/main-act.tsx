import { useEffect, useRef } from "preact/hooks";

let wanted = false;

/** The next big act takes the focus as soon as it is there. */
export const wantMainAct = (): void => {
  wanted = true;
};

export const pressMainAct = (): void => document.getElementById("main-act")?.click();

interface MainActProps {
  readonly label: string;
  readonly busy?: boolean;
  readonly onPress: () => void;
}

/** The one next act. When the pressed button makes way for the next one, the keyboard stays where the work is. */
export const MainAct = ({ label, busy = false, onPress }: MainActProps) => {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!wanted && document.activeElement !== document.body) return;
    wanted = false;
    button.current?.focus();
  }, []);
  return (
    <button ref={button} id="main-act" type="button" class="main big" aria-disabled={busy} onClick={onPress}>
      {label} <kbd>L</kbd>
    </button>
  );
};
