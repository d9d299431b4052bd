import { useWords } from "../app/language.ts";
import { officerWords } from "../words/officer-words.ts";

interface NumberFactProps {
  readonly of: { readonly nikLast4?: string | undefined; readonly documentLast4?: string | undefined };
}

/** The end of the number on the card or passport that lies on the counter. */
export const NumberFact = ({ of: { nikLast4, documentLast4 } }: NumberFactProps) => {
  const words = useWords(officerWords);
  return (
    <div>
      <dt>{nikLast4 === undefined ? words.document : words.nik}</dt>
      <dd>{nikLast4 ?? documentLast4}</dd>
    </div>
  );
};
