import { element, showIn } from "./element.js";
import { clockTime, shortDate } from "./wall-time.js";
import { word } from "./words.js";

/** The alerts of each topic, newest first, each closed to its subject. What somebody opened or closed stays so. */
export const showTopics = (messages) => {
  const container = document.querySelector("#topic-list");
  const shown = new Map([...container.querySelectorAll("details")].map(({ dataset, open }) => [dataset.id, open]));
  const byTopic = Map.groupBy(messages.filter(({ channel }) => channel === "topic").toReversed(), ({ to }) => to);
  showIn(
    container,
    ...[...byTopic].map(([topic, alerts]) =>
      element(
        "details",
        { dataset: { id: topic }, open: shown.get(topic) ?? true },
        element("summary", { dataset: { key: topic } }, `${topic} (${alerts.length})`),
        element(
          "div",
          { className: "alerts" },
          ...alerts.map((alert) => alertItem(alert, shown.get(alert.messageId) ?? false)),
        ),
      ),
    ),
  );
  if (byTopic.size === 0) container.append(element("p", { className: "empty" }, word("noAlerts")));
};

const alertItem = ({ messageId, subject, text, at }, open) =>
  element(
    "details",
    { className: "alert", dataset: { id: messageId }, open },
    element(
      "summary",
      { dataset: { key: messageId } },
      element("time", { dateTime: at }, `${shortDate(new Date(at))} ${clockTime(new Date(at))}`),
      ` ${subject ?? text.split("\n")[0]}`,
    ),
    element("p", {}, text),
  );

export const showPages = (pages) => {
  showIn(
    document.querySelector("#pages"),
    ...pages.map(({ title, path }) => element("a", { href: path, dataset: { key: path } }, title)),
  );
};

export const showStaff = (users) => {
  showIn(
    document.querySelector("#staff-list"),
    ...users.map((user) =>
      element(
        "li",
        { className: "row" },
        element(
          "span",
          {},
          user.name,
          element("small", {}, [...user.groups, ...Object.values(user.attributes)].join(" · ")),
        ),
        element(
          "button",
          {
            type: "button",
            className: "small",
            dataset: { key: user.username },
            aria: { label: `${word("copyToken")}: ${user.name}` },
            onclick: (event) => void copyToken(user, event.currentTarget),
          },
          word("copyToken"),
        ),
      ),
    ),
  );
};

const copyToken = async (user, button) => {
  const query = new URLSearchParams({ role: user.groups[0] ?? "" });
  for (const [name, value] of Object.entries(user.attributes)) {
    if (name.startsWith("custom:")) query.set(`${name.slice("custom:".length)}Id`, value);
  }
  const answer = await fetch(`/local/staff-token?${query}`);
  const { token } = await answer.json();
  await navigator.clipboard.writeText(token);
  button.textContent = word("copied");
  setTimeout(() => {
    button.textContent = word("copyToken");
  }, 2_000);
};

/** @param redriven called after messages were sent back, to look at once */
export const showDeadLetters = (queues, redriven) => {
  const filled = queues.filter(({ messageCount }) => messageCount > 0);
  const container = document.querySelector("#dead-letter-list");
  showIn(
    container,
    ...filled.map(({ queueName, messageCount }) =>
      element(
        "li",
        { className: "row" },
        element(
          "span",
          {},
          queueName,
          element(
            "small",
            {},
            element("span", { className: "count late" }, String(messageCount)),
            ` ${word("messages")}`,
          ),
        ),
        element(
          "button",
          {
            type: "button",
            className: "small",
            dataset: { key: queueName },
            aria: { label: `${word("redrive")}: ${queueName}` },
            onclick: async () => {
              await fetch(`/local/redrive?queue=${encodeURIComponent(queueName)}`, { method: "POST" });
              redriven();
            },
          },
          word("redrive"),
        ),
      ),
    ),
  );
  if (filled.length === 0) container.append(element("li", { className: "empty" }, word("noDeadLetters")));
};
