import { useWords } from "../app/language.ts";
import { queueWords } from "../words/queue-words.ts";
import { papersFor } from "./papers.ts";

interface PaperListProps {
  /** Left out where the heading above says it. */
  readonly title?: string;
  readonly applicationType: string;
  readonly child: boolean;
}

export const PaperList = ({ title, applicationType, child }: PaperListProps) => {
  const words = useWords(queueWords);
  return (
    <>
      {title === undefined ? null : <h4>{title}</h4>}
      <ul class="papers">
        {papersFor(applicationType, child).map((paper) => (
          <li key={paper}>{words.paper[paper]}</li>
        ))}
      </ul>
    </>
  );
};
