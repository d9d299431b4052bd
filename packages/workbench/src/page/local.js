import { prepareClock, setLocalNow, showClock } from "./clock-panel.js";
import { setPhoneMessages, showPhone } from "./phone-panel.js";
import { showDeadLetters, showPages, showStaff, showTopics } from "./side-panels.js";
import { useTimeZone } from "./wall-time.js";
import { prepareLanguage, word } from "./words.js";

let overview = { now: new Date().toISOString(), revision: "", messages: [], deadLetters: [], users: [], pages: [] };
let shownQueues = "";

const showAll = () => {
  showClock();
  showPhone();
  showTopics(overview.messages);
  showPages(overview.pages);
  showStaff(overview.users);
  showDeadLetters(overview.deadLetters, look);
};

const look = async () => {
  const answer = await fetch(`/local/overview?revision=${encodeURIComponent(overview.revision)}`);
  const { messages = overview.messages, ...news } = await answer.json();
  const isFirst = overview.revision === "";
  const hasMessages = news.revision !== overview.revision;
  overview = { ...news, messages };
  useTimeZone(overview.timeZone);
  setLocalNow(overview.now);
  if (hasMessages) setPhoneMessages(messages);
  if (isFirst) return showAll();
  if (hasMessages) {
    showPhone();
    showTopics(messages);
  }
  const queues = JSON.stringify(overview.deadLetters);
  if (queues !== shownQueues) showDeadLetters(overview.deadLetters, look);
  shownQueues = queues;
};

/** Asks every second while somebody looks; what the local run cannot answer now it may answer in a moment. */
const keepLooking = async () => {
  if (!document.hidden) {
    await look().catch(() => {
      document.querySelector("#announcement").textContent = word("unreachable");
    });
  }
  setTimeout(keepLooking, 1_000);
};

prepareLanguage(showAll);
prepareClock(look);
setInterval(showClock, 1_000);
void keepLooking();
