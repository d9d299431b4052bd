import { useState } from "preact/hooks";
import { useWords } from "../app/language.ts";
import { go, trackPath } from "../app/route.ts";
import { TextField } from "../form/text-field.tsx";
import { trackWords } from "../words/track-words.ts";

/** Asks for a tracking code; `typed` is the one that was not known, to be mended instead of typed again. */
export const CodeForm = ({ typed: initial = "" }: { typed?: string }) => {
  const words = useWords(trackWords);
  const [code, setCode] = useState(initial);
  const [shown, setShown] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const typed = code.replace(/\s/g, "");
    if (typed !== "") {
      go(trackPath(typed));
      return;
    }
    setShown(true);
    document.getElementById("tracking-code")?.focus();
  };
  return (
    <form noValidate onSubmit={submit}>
      <TextField
        id="tracking-code"
        label={words.code}
        hint={words.codeHint}
        error={shown && code.trim() === "" ? words.codeMissing : undefined}
        value={code}
        onValue={setCode}
        input={{ autocapitalize: "characters", spellcheck: false, class: "nik" }}
      />
      <div class="acts">
        <button type="submit" class="main">
          {words.check}
        </button>
      </div>
    </form>
  );
};
