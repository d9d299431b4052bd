import { shellWords } from "../words/shell-words.ts";
import { useWords } from "./language.ts";
import { PageHeading } from "./page-heading.tsx";
import { startPath } from "./route.ts";

export const NotFoundPage = () => {
  const words = useWords(shellWords);
  return (
    <>
      <PageHeading title={words.notFoundTitle} />
      <p>{words.notFoundText}</p>
      <p>
        <a href={startPath}>{words.toStart}</a>
      </p>
    </>
  );
};
