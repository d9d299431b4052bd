import { type IssueDays, isIssueDay } from "@sip/domain/applications/issue-days";
import { dayMonthAndYear } from "@sip/domain/dates-in-words";
import { useState } from "preact/hooks";
import { useLanguage, useWords } from "../app/language.ts";
import { TextField } from "../form/text-field.tsx";
import { officerWords } from "../words/officer-words.ts";

const id = "issued-on";

export interface WrittenIssueDay {
  readonly value: string;
  readonly error: string | undefined;
  readonly write: (value: string) => void;
  readonly check: () => void;
  /** Undefined, and the field says why, while it is no day on which the thing can have been issued. */
  readonly read: () => string | undefined;
}

/** Today, if nobody says otherwise; an emptied field is no day. */
export const useIssueDay = (days: IssueDays): WrittenIssueDay => {
  const language = useLanguage();
  const words = useWords(officerWords);
  const [written, setWritten] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const value = written ?? days.until;
  const isRight = isIssueDay(value, days);
  const fault = value === "" ? words.issuedOnEmpty : words.issuedOnOutside(dayMonthAndYear(days.from, language));
  return {
    value,
    error: isChecked && !isRight ? fault : undefined,
    write: (day) => {
      setChecked(false);
      setWritten(day);
    },
    check: () => setChecked(true),
    read: () => {
      setChecked(true);
      if (!isRight) document.getElementById(id)?.focus();
      return isRight ? value : undefined;
    },
  };
};

interface IssueDayProps {
  readonly day: WrittenIssueDay;
  readonly days: IssueDays;
}

/** The day that is printed in a passport may be earlier than that of the record. */
export const IssueDay = ({ day, days }: IssueDayProps) => {
  const words = useWords(officerWords);
  return (
    <TextField
      id={id}
      label={words.issuedOn}
      hint={words.issuedOnHint}
      error={day.error}
      value={day.value}
      onValue={day.write}
      input={{ type: "date", min: days.from, max: days.until, onBlur: day.check }}
    />
  );
};
