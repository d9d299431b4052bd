import { useWords } from "../app/language.ts";
import { officerWords } from "../words/officer-words.ts";

export type View = "today" | "files";

export const ViewChoice = ({ view, onView }: { view: View; onView: (view: View) => void }) => {
  const words = useWords(officerWords);
  return (
    <fieldset class="views">
      <legend class="unseen">{words.viewLabel}</legend>
      <button type="button" aria-pressed={view === "today"} onClick={() => onView("today")}>
        {words.viewToday}
      </button>
      <button type="button" aria-pressed={view === "files"} onClick={() => onView("files")}>
        {words.viewFiles}
      </button>
    </fieldset>
  );
};
