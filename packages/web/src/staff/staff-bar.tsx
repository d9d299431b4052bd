import { useWords } from "../app/language.ts";
import { staffWords } from "../words/staff-words.ts";
import type { StaffSession } from "./staff-session.ts";

interface StaffBarProps {
  readonly session: StaffSession;
  readonly here: "officer" | "supervisor";
}

/** The way between the pages and out. */
export const StaffBar = ({ session, here }: StaffBarProps) => {
  const words = useWords(staffWords);
  return (
    <div class="staff-bar">
      <nav aria-label={words.pagesLabel}>
        <a href="/petugas" aria-current={here === "officer" ? "page" : undefined}>
          {words.officerPage}
        </a>
        <a href="/pengawas" aria-current={here === "supervisor" ? "page" : undefined}>
          {words.supervisorPage}
        </a>
        {here === "supervisor" ? <a href="/pengawas/layar">{words.wallScreen}</a> : null}
      </nav>
      <span class="quiet-text small">{session.name}</span>
      <button type="button" class="quiet" onClick={session.signOut}>
        {words.signOut}
      </button>
    </div>
  );
};
