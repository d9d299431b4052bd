import { element, showIn } from "./element.js";
import { clockTime, instantOfWall, longDate, nextWeekdayMorning, seconds, wallText, zoneName } from "./wall-time.js";
import { word } from "./words.js";

const time = document.querySelector("#time");
const date = document.querySelector("#date");
const note = document.querySelector("#clock-note");
const instantInput = document.querySelector("#instant");

let localMinusBrowserMs = 0;
export const localNow = () => new Date(Date.now() + localMinusBrowserMs);

/** The local run says what time it is; between its answers the page counts on. */
export const setLocalNow = (now) => {
  localMinusBrowserMs = Date.parse(now) - Date.now();
  instantInput.min = wallText(localNow());
  if (instantInput.value === "") instantInput.value = wallText(nextWeekdayMorning(localNow()));
};

export const showClock = () => {
  const now = localNow();
  showIn(
    time,
    element("span", { className: "digits" }, clockTime(now)),
    element("span", { className: "seconds digits" }, `.${seconds(now)} `),
    element("span", { className: "zone" }, zoneName(now)),
  );
  date.textContent = longDate(now);
};

const say = (text, isProblem = false) => {
  note.textContent = text;
  note.classList.toggle("problem", isProblem);
};

const move = async (request, moved) => {
  const buttons = document.querySelectorAll("#clock button");
  for (const button of buttons) button.disabled = true;
  say(word("running"));
  try {
    const answer = await fetch("/local/clock", { method: "POST", body: JSON.stringify(request) });
    const body = await answer.json();
    if (answer.ok) {
      setLocalNow(body.now);
      showClock();
      say(`${word("arrived")}: ${longDate(localNow())}, ${clockTime(localNow())} ${zoneName(localNow())}`);
    } else say(answer.status === 409 ? word("backInTime") : body.message, true);
  } catch {
    say(word("unreachable"), true);
  } finally {
    for (const button of buttons) button.disabled = false;
    moved();
  }
};

/** @param moved called when the clock has been moved, to look at once at what has happened */
export const prepareClock = (moved) => {
  for (const button of document.querySelectorAll("[data-advance]")) {
    button.addEventListener("click", () => move({ advance: button.dataset.advance }, moved));
  }
  document
    .querySelector("#next-morning")
    .addEventListener("click", () => move({ now: nextWeekdayMorning(localNow()).toISOString() }, moved));
  document.querySelector("#clock-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void move({ now: instantOfWall(instantInput.value).toISOString() }, moved);
  });
};
