import { useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { bookingPath, go } from "../app/route.ts";
import { ErrorSummary, type FormError } from "../form/error-summary.tsx";
import { bookingWords } from "../words/booking-words.ts";
import { emptyPerson, updateDraft } from "./draft.ts";
import { type PersonFaults, type PersonField, personFaults } from "./person-checks.ts";
import { PersonForm } from "./person-form.tsx";
import type { StepProps } from "./step-props.ts";

const fieldIds: Readonly<Record<PersonField, string>> = {
  fullName: "name",
  nik: "nik",
  documentNumber: "document",
  documentIssuer: "issuer",
  birth: "birth-day",
  validityYears: "years",
};

export const PeopleStep = ({ offered, service, today, draft }: StepProps) => {
  const words = useWords(bookingWords);
  const [shown, setShown] = useState(0);
  const asked = { identity: service.identity, rules: offered.rules };
  const faults = draft.people.map((person, index) => personFaults(person, draft.people.slice(0, index), asked, today));

  const errors = faults.flatMap((fault, index): FormError[] =>
    (Object.keys(fieldIds) as PersonField[]).flatMap((field) => {
      const kind = fault[field];
      return kind === undefined
        ? []
        : [{ field: `${fieldIds[field]}-${index + 1}`, text: words.personError(index + 1, words.fault[kind]) }];
    }),
  );
  const add = (): void => {
    updateDraft({ people: [...draft.people, emptyPerson(draft.applicationType ?? "")] });
    const number = draft.people.length + 1;
    window.requestAnimationFrame(() => document.getElementById(`name-${number}`)?.focus());
  };
  const remove = (index: number): void => updateDraft({ people: draft.people.filter((_, at) => at !== index) });
  const submit = (event: Event): void => {
    event.preventDefault();
    // A day chosen on the start page is kept; its hours still have to have room for everybody.
    if (errors.length === 0) go(bookingPath(draft.date === undefined ? "hari" : "jam"));
    else setShown(shown + 1);
  };

  return (
    <form onSubmit={submit} noValidate>
      <PageHeading title={words.peopleTitle} />
      <p class="quiet-text">{words.peopleHint(offered.rules.maxApplicants)}</p>
      <ErrorSummary errors={shown > 0 ? errors : []} shown={shown} />
      {draft.people.map((person, index) => (
        <PersonForm
          key={person.id}
          number={index + 1}
          person={person}
          faults={shown > 0 ? (faults[index] ?? noFaults) : noFaults}
          offered={offered}
          service={service}
          bookType={draft.bookType}
          today={today}
          onRemove={draft.people.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      {draft.people.length < offered.rules.maxApplicants ? (
        <button type="button" onClick={add}>
          {words.addPerson}
        </button>
      ) : null}
      <div class="acts">
        <button type="submit" class="main">
          {words.next}
        </button>
      </div>
    </form>
  );
};

const noFaults: PersonFaults = {};
