import { useEffect, useState } from "preact/hooks";
import { listApplications } from "../api/staff.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useWords } from "../app/language.ts";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";
import { FileRow } from "./file-rows.tsx";
import { answersTo, type Visitor } from "./line.ts";
import { VisitorRow } from "./visitor-row.tsx";

interface SearchResultsProps {
  readonly session: StaffSession;
  readonly query: string;
  readonly visitors: readonly Visitor[];
  readonly onVisitor: (visitor: Visitor) => void;
  readonly onFile: (applicationNumber: string) => void;
}

/** Long enough that a word is asked for once, not letter by letter. */
const pauseMs = 250;

/** Today's people at once, then the files that the service finds. The first result is what Enter takes. */
export const SearchResults = ({ session, query, visitors, onVisitor, onFile }: SearchResultsProps) => {
  const language = useLanguage();
  const words = useWords(officerWords);
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(query.trim()), pauseMs);
    return () => window.clearTimeout(timer);
  }, [query]);
  const files = useAnswer(asked && `search ${session.officeId} ${asked}`, () =>
    listApplications(session, { q: asked }),
  );
  const today = visitors.filter((visitor) => answersTo(visitor, query));
  const shown = new Set(today.map((visitor) => visitor.applicationNumber));
  const others = (files.body?.applications ?? []).filter((file) => !shown.has(file.applicationNumber));
  const count = today.length + others.length;
  return (
    <div class="results">
      {files.failed === undefined ? (
        <p role="status" class="quiet-text small">
          {count > 0 ? words.results(count) : files.body === undefined ? null : words.noResults}
        </p>
      ) : (
        <StaffFailure failed={files.failed} session={session} onRetry={files.reload} />
      )}
      <ul class="line-rows">
        {today.map((visitor) => (
          <VisitorRow
            key={`${visitor.bookingCode}${visitor.ticketNumber}`}
            visitor={visitor}
            language={language}
            chosen={false}
            onChoose={() => onVisitor(visitor)}
          />
        ))}
        {others.map((file) => (
          <FileRow
            key={file.applicationNumber}
            file={file}
            chosen={false}
            onChoose={() => onFile(file.applicationNumber)}
          />
        ))}
      </ul>
    </div>
  );
};
