import { trackApplication } from "../api/tracking.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { shellWords } from "../words/shell-words.ts";
import { trackWords } from "../words/track-words.ts";
import "../styles/track.css";
import { CodeForm } from "./code-form.tsx";
import { mistakenFor } from "./mistaken-code.ts";
import { Status } from "./status.tsx";

export const TrackPage = ({ trackingCode }: { trackingCode: string | undefined }) => {
  const words = useWords(trackWords);
  if (trackingCode !== undefined) return <Tracked key={trackingCode} trackingCode={trackingCode} />;
  return (
    <>
      <PageHeading title={words.enterTitle} />
      <CodeForm />
    </>
  );
};

const Tracked = ({ trackingCode }: { trackingCode: string }) => {
  const language = useLanguage();
  const words = useWords(trackWords);
  const shell = useWords(shellWords);
  const { body, failed, reload } = useAnswer(`track ${trackingCode}`, () => trackApplication(trackingCode), 60);
  const mistaken = mistakenFor(trackingCode);
  const unknown = failed?.kind === "refused" && failed.status === 404;
  return (
    <>
      <PageHeading title={words.title(body?.thing[language])} />
      {unknown ? (
        <>
          <p class="callout soon" role="alert">
            {mistaken === undefined ? words.unknown : `${words.mistaken[mistaken]} ${words.whereCode}`}
          </p>
          <CodeForm typed={trackingCode} />
        </>
      ) : (
        <>
          {body !== undefined ? (
            <Status view={body} trackingCode={trackingCode} />
          ) : failed === undefined ? (
            <Waiting label={shell.loading} />
          ) : (
            <Failure failed={failed} onRetry={reload} />
          )}
          <p>
            <a href="/lacak">{words.otherCode}</a>
          </p>
        </>
      )}
    </>
  );
};
