import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { Waiting } from "../parts/waiting.tsx";
import { StaffFailure } from "../staff/staff-failure.tsx";
import type { StaffSession } from "../staff/staff-session.ts";
import { officerWords } from "../words/officer-words.ts";
import { FileList } from "./file-list.tsx";
import type { Visitor } from "./line.ts";
import { LineList } from "./line-list.tsx";
import { PapersOver } from "./papers-over.tsx";
import { SearchField } from "./search-field.tsx";
import { SearchResults } from "./search-results.tsx";
import type { InHand } from "./use-in-hand.ts";
import type { Line } from "./use-line.ts";
import { type View, ViewChoice } from "./view-choice.tsx";

interface LinePaneProps {
  readonly session: StaffSession;
  readonly line: Line;
  readonly inHand: InHand;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Somebody found by search: work goes on with them at once. */
  readonly onVisitor: (visitor: Visitor) => void;
  readonly onFile: (applicationNumber: string) => void;
}

/** From whom to choose: today's line or the files, or what a search finds in both. */
export const LinePane = ({ session, line, inHand, field, query, onQuery, onVisitor, onFile }: LinePaneProps) => {
  const words = useWords(officerWords);
  const [view, setView] = useState<View>("today");
  const { arrivals, visitors } = line;
  return (
    <div class="line">
      <SearchField field={field} query={query} onQuery={onQuery} />
      {arrivals.failed === undefined ? null : (
        <StaffFailure failed={arrivals.failed} session={session} onRetry={arrivals.reload} />
      )}
      {query.trim().length > 1 ? (
        <SearchResults session={session} query={query} visitors={visitors} onVisitor={onVisitor} onFile={onFile} />
      ) : (
        <>
          <PapersOver session={session} chosen={inHand.applicationNumber} onChoose={inHand.takeFile} />
          <ViewChoice view={view} onView={setView} />
          {view === "files" ? (
            <FileList session={session} chosen={inHand.applicationNumber} onChoose={inHand.takeFile} />
          ) : arrivals.body === undefined ? (
            arrivals.failed === undefined && <Waiting label={words.loading} />
          ) : (
            <LineList visitors={visitors} chosen={inHand.visitor} onChoose={inHand.takeVisitor} />
          )}
        </>
      )}
    </div>
  );
};
