import type { OfficeView } from "@sip/contracts/offices/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import { startWords } from "../words/start-words.ts";

interface OfficeChoiceProps {
  readonly offices: readonly OfficeView[];
  readonly office: OfficeView;
  readonly onChoose: (officeId: string) => void;
}

/** Nothing to choose where there is one office. */
export const OfficeChoice = ({ offices, office, onChoose }: OfficeChoiceProps) => {
  const language = useLanguage();
  const words = useWords(startWords);
  if (offices.length < 2) return null;
  return (
    <div class="field">
      <label for="office">{words.chooseOffice}</label>
      <select id="office" value={office.officeId} onChange={(event) => onChoose(event.currentTarget.value)}>
        {offices.map((one) => (
          <option key={one.officeId} value={one.officeId}>
            {one.name[language]}
          </option>
        ))}
      </select>
    </div>
  );
};
