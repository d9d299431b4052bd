import { useEffect, useState } from "preact/hooks";
import type { CodeChannel } from "../api/verifications.ts";
import { chosenService } from "../office/chosen-service.ts";
import type { Pool } from "../queue/day-seats.ts";
import { storedValue } from "../storage/stored-value.ts";
import { randomKey } from "./random-key.ts";

export interface BirthDraft {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What the service does not ask for stays empty. */
export interface PersonDraft {
  readonly id: string;
  readonly fullName: string;
  readonly nik: string;
  readonly documentNumber: string;
  readonly documentIssuer: string;
  readonly birth: BirthDraft;
  readonly applicationType: string;
  readonly validityYears: 5 | 10 | undefined;
}

/** The key under which this very request was or will be sent: what it asked for, and its name. */
export interface Attempt {
  readonly key: string;
  readonly asked: string;
}

export interface BookingDraft {
  /** Undefined until the person has chosen one: the first one of the office. */
  readonly service: string | undefined;
  readonly applicationType: string | undefined;
  readonly bookType: string | undefined;
  readonly people: readonly PersonDraft[];
  readonly pool: Pool;
  readonly date: string | undefined;
  readonly session: string | undefined;
  readonly phone: string;
  readonly channel: CodeChannel | undefined;
  readonly attempt: Attempt | undefined;
  /** The booking that the last draft became: where Back from its ticket leads, until a new draft is begun. */
  readonly bookedAs: string | undefined;
}

export const emptyPerson = (applicationType: string): PersonDraft => ({
  id: randomKey(),
  fullName: "",
  nik: "",
  documentNumber: "",
  documentIssuer: "",
  birth: { day: "", month: "", year: "" },
  applicationType,
  validityYears: undefined,
});

const empty: BookingDraft = {
  service: undefined,
  applicationType: undefined,
  bookType: undefined,
  people: [],
  pool: "online",
  date: undefined,
  session: undefined,
  phone: "",
  channel: undefined,
  attempt: undefined,
  bookedAs: undefined,
};

/** Kept for this tab only: a shared computer must not remember anybody's NIK. */
const kept = storedValue<BookingDraft>("session", "sip.draft");
let draft: BookingDraft = { ...empty, service: chosenService.read(), ...kept.read() };
const watchers = new Set<() => void>();

const replace = (next: BookingDraft): void => {
  draft = next;
  kept.write(next);
  for (const watch of watchers) watch();
};

export const currentDraft = (): BookingDraft => draft;

export const updateDraft = (change: Partial<BookingDraft>): void => replace({ ...draft, ...change });

export const updatePerson = (index: number, change: Partial<PersonDraft>): void =>
  updateDraft({ people: draft.people.map((person, at) => (at === index ? { ...person, ...change } : person)) });

/** What stays of a draft for the next one. */
const rest = (): BookingDraft => ({ ...empty, service: draft.service, phone: draft.phone, channel: draft.channel });

/** After the booking is made. */
export const clearDraft = (bookedAs: string): void => replace({ ...rest(), bookedAs });

/** Another service asks other things of other people: the draft begins anew. */
export const chooseService = (service: string): void => {
  chosenService.write(service);
  replace({ ...rest(), service });
};

export const useDraft = (): BookingDraft => {
  const [seen, setSeen] = useState(draft);
  useEffect(() => {
    const watch = (): void => setSeen(draft);
    watchers.add(watch);
    watch();
    return () => {
      watchers.delete(watch);
    };
  }, []);
  return seen;
};
