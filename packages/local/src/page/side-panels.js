import { element, showIn } from "./element.js";
import { clockTime, shortDate } from "./wall-time.js";
import { word } from "./words.js";

/** The alerts of each topic, newest first; the topic with the latest one on top and open. */
export const showTopics = (messages) => {
  const container = document.querySelector("#topic-list");
  const openTopics = new Set(
    [...container.querySelectorAll("details")].filter(({ open }) => !open).map(({ id }) => id),
  );
  const byTopic = Map.groupBy(messages.filter(({ channel }) => channel === "topic").toReversed(), ({ to }) => to);
  showIn(
    container,
    ...[...byTopic].map(([topic, alerts]) =>
      element(
        "details",
        { id: `topic-${topic}`, open: !openTopics.has(`topic-${topic}`) },
        element("summary", { dataset: { key: topic } }, `${topic} (${alerts.length})`),
        ...alerts
          .slice(0, 20)
          .map(({ subject, text, at }) =>
            element(
              "div",
              { className: "alert" },
              element("time", { dateTime: at }, `${shortDate(new Date(at))} ${clockTime(new Date(at))}`),
              ...(subject === undefined ? [] : [element("strong", {}, subject), "\n"]),
              text,
            ),
          ),
      ),
    ),
  );
  if (byTopic.size === 0) container.append(element("p", { className: "empty" }, word("noAlerts")));
};

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
