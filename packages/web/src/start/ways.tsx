import { useWords } from "../app/language.ts";
import { bookingPath, bookingsPath } from "../app/route.ts";
import { startWords } from "../words/start-words.ts";

/** The three ways in. They need nothing from the service, so nobody waits for them. */
export const Ways = () => {
  const words = useWords(startWords);
  return (
    <div class="ways">
      <a class="button main" href={bookingPath("jenis")}>
        {words.book}
      </a>
      <a class="button" href="/lacak">
        {words.track}
      </a>
      <a class="button" href={bookingsPath}>
        {words.manage}
      </a>
    </div>
  );
};
