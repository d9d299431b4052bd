import type { IsoDate } from "@sip/calendar/date";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { readTypedNik } from "../people/typed-nik.ts";
import { officerWords } from "../words/officer-words.ts";
import type { ReleaseDraft, ReleaseField } from "./release-draft.ts";

interface ReleaseIdentityProps {
  readonly draft: ReleaseDraft;
  readonly today: IsoDate;
  readonly error: (field: ReleaseField) => string | undefined;
  readonly onWrite: (change: Partial<ReleaseDraft>) => void;
}

/** The number by which the person is known, from the card or the passport. A NIK says the date of birth as well. */
export const ReleaseIdentity = ({ draft, today, error, onWrite }: ReleaseIdentityProps) => {
  const { free } = useWords(officerWords);
  if (draft.identity === "nik")
    return (
      <TextField
        id="free-nik"
        label={free.nikField}
        error={error("nik")}
        value={draft.nik}
        onValue={(nik) => {
          const read = readTypedNik(nik, today);
          onWrite({ nik, ...(read.kind === "readable" && draft.bornOn === "" ? { bornOn: read.bornOn } : {}) });
        }}
        input={{ inputMode: "numeric", class: "nik", spellcheck: false, maxLength: 24 }}
      />
    );
  return (
    <>
      <TextField
        id="free-documentNumber"
        label={free.documentNumber}
        error={error("documentNumber")}
        value={draft.documentNumber}
        onValue={(documentNumber) => onWrite({ documentNumber })}
        input={{ autocapitalize: "characters", class: "nik document", spellcheck: false, maxLength: 20 }}
      />
      <TextField
        id="free-documentIssuer"
        label={free.documentIssuer}
        error={error("documentIssuer")}
        value={draft.documentIssuer}
        onValue={(documentIssuer) => onWrite({ documentIssuer })}
        input={{ autocapitalize: "characters", class: "nik document issuer", spellcheck: false, maxLength: 6 }}
      />
    </>
  );
};
