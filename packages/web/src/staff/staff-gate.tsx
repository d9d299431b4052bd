import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { PageHeading } from "../app/page-heading.tsx";
import { Unreachable } from "../parts/unreachable.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { staffWords } from "../words/staff-words.ts";
import "../styles/staff.css";
import { type Identity, type OpenIdentity, openIdentity, type Staff } from "./identity.ts";
import { type StaffSession, staffSession } from "./staff-session.ts";

type Gate =
  | { readonly kind: "waiting" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "nobody"; readonly identity: Identity }
  | { readonly kind: "somebody"; readonly identity: Identity; readonly staff: Staff; readonly session: StaffSession };

interface StaffGateProps {
  readonly title: string;
  /** Groups that may see the page. */
  readonly groups: readonly string[];
  readonly openIdentity?: OpenIdentity;
  /** What signing in here means, where it is not for a working day. */
  readonly signInText?: string;
  /** What stands there while the service does not answer, where nobody can press a button. */
  readonly trouble?: (onRetry: () => void) => ComponentChildren;
  readonly children: (session: StaffSession) => ComponentChildren;
}

export const StaffGate = ({
  title,
  groups,
  openIdentity: identify = openIdentity,
  signInText,
  trouble,
  children,
}: StaffGateProps) => {
  const words = useWords(staffWords);
  const [gate, setGate] = useState<Gate>({ kind: "waiting" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const open = async (): Promise<Gate> => {
      const identity = await identify();
      if (identity === undefined) return { kind: "unreachable" };
      const staff = await identity.current();
      if (staff === undefined) return { kind: "nobody", identity };
      return { kind: "somebody", identity, staff, session: staffSession(staff, identity) };
    };
    setGate({ kind: "waiting" });
    open().then(setGate, () => setGate({ kind: "unreachable" }));
  }, [attempt]);

  if (gate.kind === "waiting") return <Waiting label={words.checkingWho} />;
  if (gate.kind === "unreachable") {
    const retry = (): void => setAttempt(attempt + 1);
    return <>{trouble === undefined ? <Unreachable text={words.unreachable} onRetry={retry} /> : trouble(retry)}</>;
  }
  if (gate.kind === "nobody")
    return (
      <div class="narrow">
        <PageHeading title={title} />
        <p>{signInText ?? words.signInText}</p>
        <button type="button" class="main" onClick={() => gate.identity.signIn()}>
          {words.signIn}
        </button>
      </div>
    );
  if (!gate.staff.groups.some((group) => groups.includes(group)) || gate.staff.officeId === "")
    return (
      <div class="narrow">
        <PageHeading title={title} />
        <p class="callout soon">{words.notYours(gate.staff.name)}</p>
        <button type="button" onClick={() => gate.identity.signOut()}>
          {words.signOut}
        </button>
      </div>
    );
  return <>{children(gate.session)}</>;
};
