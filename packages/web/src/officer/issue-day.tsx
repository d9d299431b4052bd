import { localMoment } from "@sip/calendar/local-moment";
import { officeNow } from "../api/server-clock.ts";
import { useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { officerWords } from "../words/officer-words.ts";

interface IssueDayProps {
  readonly openedAt: string;
  /** Undefined for today. */
  readonly issuedOn: string | undefined;
  readonly onIssuedOn: (issuedOn: string | undefined) => void;
}

/** The day that is printed in a passport may be earlier than that of the record. Today, if nobody says otherwise. */
export const IssueDay = ({ openedAt, issuedOn, onIssuedOn }: IssueDayProps) => {
  const words = useWords(officerWords);
  const opened = localMoment(openedAt);
  const today = officeNow(opened.zoneLabel).date;
  return (
    <TextField
      id="issued-on"
      label={words.issuedOn}
      hint={words.issuedOnHint}
      value={issuedOn ?? today}
      onValue={(day) => onIssuedOn(day === "" || day === today ? undefined : day)}
      input={{ type: "date", min: opened.date, max: today }}
    />
  );
};
