import type { Bilingual } from "@sip/contracts/primitives";
import { useLanguage, useWords } from "../app/language.ts";
import { queueWords } from "../words/queue-words.ts";

/** What an adult brings, and what a child does; by whom nothing is said where it is the same. */
interface Papers {
  readonly papers: readonly Bilingual[];
  readonly childPapers: readonly Bilingual[];
}

interface PaperListsProps {
  readonly of: Papers;
  /** Undefined where the age is not known, or the service draws no line: then both lists are there. */
  readonly isChild: boolean | undefined;
  /** Where the service draws the line between the two. */
  readonly adultFromAge: number | undefined;
  /** Left out where the heading above says it. */
  readonly title?: string;
}

export const PaperLists = ({ of: { papers, childPapers }, isChild, adultFromAge, title }: PaperListsProps) => {
  const words = useWords(queueWords);
  const isSame = JSON.stringify(papers) === JSON.stringify(childPapers);
  if (isChild !== undefined || isSame)
    return <PaperList title={title} papers={isChild === true ? childPapers : papers} />;
  const adults = <PaperList title={words.papersAdult(adultFromAge)} papers={papers} />;
  if (adultFromAge !== undefined)
    return (
      <>
        {adults}
        <PaperList title={words.papersChild(adultFromAge)} papers={childPapers} />
      </>
    );
  return (
    <>
      {adults}
      <details>
        <summary>{words.papersChild(undefined)}</summary>
        <PaperList title={undefined} papers={childPapers} />
      </details>
    </>
  );
};

const PaperList = ({ title, papers }: { title: string | undefined; papers: readonly Bilingual[] }) => {
  const language = useLanguage();
  return (
    <>
      {title === undefined ? null : <h4>{title}</h4>}
      <ul class="papers">
        {papers.map((paper) => (
          <li key={paper.id}>{paper[language]}</li>
        ))}
      </ul>
    </>
  );
};
