import { bookInWords } from "@sip/domain/services/passport/books";
import { useState } from "preact/hooks";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, go } from "../app/route.ts";
import { ChoiceList } from "../form/choice-list.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { bookingWords } from "../words/booking-words.ts";
import { emptyPerson, updateDraft } from "./draft.ts";
import type { StepProps } from "./step-props.ts";

export const KindStep = ({ offered, service, draft }: StepProps) => {
  const language = useLanguage();
  const words = useWords(bookingWords);
  const [shown, setShown] = useState(0);
  const { applicationTypes, bookTypes = [] } = offered.rules;
  const kinds = service.kinds.filter(({ kind }) => applicationTypes.includes(kind));
  const error = shown > 0 && draft.applicationType === undefined ? words.kindMissing : undefined;

  /** Whoever still has the former kind gets the new one; a person who was given another kind keeps it. */
  const choose = (applicationType: string): void =>
    updateDraft({
      applicationType,
      people:
        draft.people.length === 0
          ? [emptyPerson(applicationType)]
          : draft.people.map((person) =>
              person.applicationType === draft.applicationType ? { ...person, applicationType } : person,
            ),
    });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (draft.applicationType === undefined) {
      setShown(shown + 1);
      return;
    }
    if (draft.bookType === undefined || !bookTypes.includes(draft.bookType)) updateDraft({ bookType: bookTypes[0] });
    go(bookingPath("orang"));
  };

  return (
    <form onSubmit={submit} noValidate>
      <PageHeading title={service.kindQuestion[language]} />
      <ErrorSummary errors={error === undefined ? [] : [{ field: "kind", text: error }]} shown={shown} />
      <ChoiceList
        id="kind"
        legend={words.kindLegend}
        error={error}
        options={kinds.map(({ kind, words: name, more }) => ({
          value: kind,
          label: name[language],
          more: more?.[language],
        }))}
        value={draft.applicationType}
        onValue={choose}
      />
      {bookTypes.length < 2 ? null : (
        <ChoiceList
          id="book"
          legend={words.bookLegend}
          options={bookTypes.map((value) => ({ value, label: bookInWords(value, language) }))}
          value={draft.bookType ?? bookTypes[0]}
          onValue={(bookType) => updateDraft({ bookType })}
        />
      )}
      {service.notice === null ? null : (
        <details>
          <summary>{service.notice.title[language]}</summary>
          <p>{service.notice.text[language]}</p>
        </details>
      )}
      <div class="acts">
        <button type="submit" class="main">
          {words.next}
        </button>
      </div>
    </form>
  );
};
