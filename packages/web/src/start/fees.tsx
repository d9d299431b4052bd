import type { ServiceOffered, ServiceView } from "@sip/contracts/offices/shapes";
import { useLanguage, useWords } from "../app/language.ts";
import { shellWords } from "../words/shell-words.ts";
import { startWords } from "../words/start-words.ts";
import { FeeTable } from "./fee-table.tsx";

interface FeesProps {
  readonly offered: ServiceOffered;
  readonly service: ServiceView | undefined;
}

/** What it costs, and when it is done. Where nothing is paid at the office, the service says what has to be done elsewhere. */
export const Fees = ({ offered, service }: FeesProps) => {
  const language = useLanguage();
  const words = useWords(startWords);
  const shell = useWords(shellWords);
  const { tariff, rules } = offered;
  const notice = tariff === null ? service?.notice : undefined;
  return (
    <>
      <h2>{words.feesTitle}</h2>
      {tariff === null ? (
        <p>
          <strong>{shell.free}</strong> {shell.freeMore}
        </p>
      ) : (
        <>
          <FeeTable tariff={tariff} />
          <p class="quiet-text small">{words.feeFrom(tariff.source)}</p>
        </>
      )}
      {notice == null ? null : (
        <p>
          <strong>{notice.title[language]}</strong> {notice.text[language]}
        </p>
      )}
      <p>
        {tariff?.books === undefined
          ? words.promise(rules.slaWorkingDays)
          : words.passportPromise(rules.slaWorkingDays)}
      </p>
    </>
  );
};
