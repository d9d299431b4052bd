import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { bookingWords } from "../words/booking-words.ts";
import type { PersonDraft } from "./draft.ts";
import type { PersonFaults } from "./person-checks.ts";

interface DocumentFieldsProps {
  readonly number: number;
  readonly person: PersonDraft;
  readonly faults: PersonFaults;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

/** The passport by which a foreigner is known: its number, and who issued it. */
export const DocumentFields = ({ number, person, faults, onChange }: DocumentFieldsProps) => {
  const words = useWords(bookingWords);
  return (
    <>
      <TextField
        id={`document-${number}`}
        label={words.documentNumber}
        hint={words.documentNumberHint}
        error={faults.documentNumber && words.fault[faults.documentNumber]}
        value={person.documentNumber}
        onValue={(documentNumber) => onChange({ documentNumber })}
        input={{ autocapitalize: "characters", class: "nik document", spellcheck: false, maxLength: 20 }}
      />
      <TextField
        id={`issuer-${number}`}
        label={words.documentIssuer}
        hint={words.documentIssuerHint}
        error={faults.documentIssuer && words.fault[faults.documentIssuer]}
        value={person.documentIssuer}
        onValue={(documentIssuer) => onChange({ documentIssuer })}
        input={{ autocapitalize: "characters", class: "nik document issuer", spellcheck: false, maxLength: 6 }}
      />
    </>
  );
};
