import type { OfficeView, ServiceOffered } from "@sip/contracts/offices/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import { chooseService } from "../booking/draft.ts";
import { ChoiceList } from "../form/choice-list.tsx";
import { startWords } from "../words/start-words.ts";

/** Nothing to choose where there is one. Below each name stands that in the other language: whoever looks for it may not read this one. */
export const ServiceChoice = ({ office, offered }: { office: OfficeView; offered: ServiceOffered }) => {
  const language = useLanguage();
  const words = useWords(startWords);
  if (office.services.length < 2) return null;
  const other = language === "id" ? "en" : "id";
  return (
    <ChoiceList
      id="service"
      legend={words.chooseService}
      options={office.services.map(({ service, name }) => ({
        value: service,
        label: name[language],
        more: name[other],
        moreIn: other,
      }))}
      value={offered.service}
      onValue={chooseService}
    />
  );
};
