import { useLanguage, useWords } from "../app/language.ts";
import { officerWords } from "../words/officer-words.ts";
import type { LineGroup, Visitor } from "./line.ts";
import { VisitorRow } from "./visitor-row.tsx";

interface LineListProps {
  readonly visitors: readonly Visitor[];
  readonly chosen: Visitor | undefined;
  readonly onChoose: (visitor: Visitor) => void;
}

const groups: readonly LineGroup[] = ["now", "waiting", "next", "missed"];

export const LineList = ({ visitors, chosen, onChoose }: LineListProps) => {
  const language = useLanguage();
  const words = useWords(officerWords);
  const of = (group: LineGroup): readonly Visitor[] => visitors.filter((visitor) => visitor.group === group);
  const rows = (group: LineGroup) => (
    <ul class="line-rows">
      {of(group).map((visitor) => (
        <VisitorRow
          key={`${visitor.bookingCode}${visitor.ticketNumber}`}
          visitor={visitor}
          language={language}
          chosen={visitor === chosen}
          onChoose={() => onChoose(visitor)}
        />
      ))}
    </ul>
  );
  if (visitors.length === 0) return <p>{words.nobodyToday}</p>;
  return (
    <div class="line-groups">
      {groups.map((group) =>
        of(group).length === 0 ? null : (
          <section key={group}>
            <h2>
              {words.group[group]} <span class="quiet-text">{of(group).length}</span>
            </h2>
            {rows(group)}
          </section>
        ),
      )}
      {of("done").length === 0 ? null : (
        <details>
          <summary>
            {words.group.done} ({of("done").length})
          </summary>
          {rows("done")}
        </details>
      )}
    </div>
  );
};
