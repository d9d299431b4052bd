import { localNow } from "./clock-panel.js";
import { element, showIn } from "./element.js";
import { plainText, readableText } from "./message-text.js";
import { briefly, clockTime, longDate } from "./wall-time.js";
import { word } from "./words.js";

const numbers = document.querySelector("#numbers");
const filter = document.querySelector("#number-filter");
const conversation = document.querySelector("#conversation");
const handsetNumber = document.querySelector("#handset-number");
const form = document.querySelector("#write");
const from = document.querySelector("#write-from");
const text = document.querySelector("#write-text");
const announcement = document.querySelector("#announcement");

let messages = [];
/** Until somebody chooses a number, the phone that got the latest message is shown. */
let chosenNumber;
let lastSeenId;

/** Takes the messages of all channels; topics are shown elsewhere. */
export const setPhoneMessages = (all) => {
  messages = all.filter((message) => message.channel !== "topic");
  const latest = messages.at(-1);
  if (lastSeenId !== undefined && latest !== undefined && !latest.isFromPhone && latest.messageId !== lastSeenId) {
    announcement.textContent = `${word("newMessage")} ${readable(latest.to)}: ${latest.text}`;
  }
  lastSeenId = latest?.messageId ?? "";
};

export const showPhone = () => {
  const byNumber = Map.groupBy(messages.toReversed(), (message) => message.to);
  const shown = chosenNumber ?? messages.at(-1)?.to;
  const wanted = filter.value.trim().toLowerCase();
  const wantedDigits = wanted.replaceAll(/[\s-]/g, "").replace(/^0/, "+62");
  const fitting = [...byNumber].filter(
    ([number, thread]) =>
      wanted === "" ||
      number.includes(wantedDigits) ||
      thread.some((message) => message.text.toLowerCase().includes(wanted)),
  );
  showIn(numbers, ...fitting.map(([number, thread]) => numberRow(number, thread, number === shown)));
  if (fitting.length === 0) {
    numbers.append(element("li", { className: "empty" }, messages.length === 0 ? word("noMessages") : word("noMatch")));
  }
  showThread(shown, (byNumber.get(shown) ?? []).toReversed());
};

/** Indonesian mobile numbers in the groups that people read them in. */
const readable = (number) => number.replace(/^\+62(\d{3})(\d{4})(\d+)$/, "+62 $1-$2-$3");

const numberRow = (number, [latest], isShown) =>
  element(
    "li",
    {},
    element(
      "button",
      {
        type: "button",
        dataset: { key: number },
        aria: { current: String(isShown) },
        onclick: () => {
          from.value = number;
          chosenNumber = number;
          showPhone();
        },
      },
      element("strong", {}, readable(number)),
      element("span", { className: "when" }, briefly(new Date(latest.at), localNow())),
      element("span", { className: "preview" }, plainText(latest)),
    ),
  );

let shownThread = "";

const showThread = (number, thread) => {
  handsetNumber.textContent = number === undefined ? word("chooseNumber") : readable(number);
  const items = [];
  let day;
  for (const message of thread) {
    const at = new Date(message.at);
    if (longDate(at) !== day) items.push(element("li", { className: "day" }, longDate(at)));
    day = longDate(at);
    items.push(messageItem(message, at));
  }
  const wasAtEnd = conversation.scrollHeight - conversation.scrollTop - conversation.clientHeight < 80;
  showIn(conversation, ...items);
  if (wasAtEnd || shownThread !== number) conversation.scrollTop = conversation.scrollHeight;
  shownThread = number;
  // What scrolls must be reachable by keyboard, and only then.
  conversation.tabIndex = conversation.scrollHeight > conversation.clientHeight ? 0 : -1;
};

const channelNames = { whatsapp: "WhatsApp", sms: "SMS" };

const messageItem = (message, at) =>
  element(
    "li",
    { className: message.isFromPhone ? "message own" : "message" },
    element("p", {}, ...readableText(message)),
    element(
      "div",
      { className: "facts" },
      element("span", {}, `${channelNames[message.channel]} · ${clockTime(at)}`),
      ...(message.status === undefined ? [] : [stateMark(message.status)]),
    ),
    ...(canAnswer(message) ? [receiptButtons(message)] : []),
  );

/** Receipts go by the notice that a message belongs to, and nothing comes after the last word. */
const canAnswer = (message) =>
  !message.isFromPhone &&
  message.noticeId !== undefined &&
  message.status !== undefined &&
  !["read", "failed"].includes(message.status);

const receiptButtons = ({ noticeId, status, messageId }) => {
  const answers = [
    ...(status === "delivered" ? [] : [["delivered", word("answerDelivered")]]),
    ["read", word("answerRead")],
    ["failed", word("answerFailed")],
  ];
  return element(
    "div",
    { className: "receipts" },
    ...answers.map(([answer, label]) =>
      element(
        "button",
        {
          type: "button",
          className: "small",
          dataset: { key: `${messageId} ${answer}` },
          onclick: (event) => {
            event.target.disabled = true;
            void fetch("/local/receipts", { method: "POST", body: JSON.stringify({ noticeId, status: answer }) });
          },
        },
        label,
      ),
    ),
  );
};

const strokes = {
  accepted: "M8 5.5h4",
  sent: "M3 6l3 3 7-8",
  delivered: "M1 6l3 3 7-8M8 9l7-8",
  failed: "M8 1v6M8 9v1",
};

const stateMark = (status) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 11");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", strokes[status === "read" ? "delivered" : status]);
  svg.append(path);
  return element("span", { className: `state ${status}` }, svg, ` ${word(status)}`);
};

filter.addEventListener("input", showPhone);

/** What wa.me would put into the phone; anything else is sent as it is. */
const preparedText = (typed) => {
  if (!/^https:\/\/wa\.me\//.test(typed)) return typed;
  return new URL(typed).searchParams.get("text") ?? typed;
};

const asInternational = (number) => number.replaceAll(/[\s().-]/g, "").replace(/^0/, "+62");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const number = asInternational(from.value.trim());
  const body = JSON.stringify({ from: number, text: preparedText(text.value.trim()) });
  const answer = await fetch("/local/inbound", { method: "POST", body });
  announcement.textContent = word(answer.ok ? "written" : "notWritten");
  if (!answer.ok) return;
  chosenNumber = number;
  text.value = "";
  showPhone();
});
