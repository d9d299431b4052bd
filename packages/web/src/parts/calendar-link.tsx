import { CalendarIcon } from "./icons.tsx";

/** Hands an .ics file to the person's own calendar. */
export const CalendarLink = ({ file, name, label }: { file: () => string; name: string; label: string }) => {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([file()], { type: "text/calendar;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // Safari reads the file only after the click has been handled.
    window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" onClick={save}>
      <CalendarIcon /> {label}
    </button>
  );
};
