import type { IncomingMessage } from "node:http";
import { readJson, sendJson } from "assembly-player/front/json-exchange";
import type { Plugin } from "assembly-player/plugin";
import { sns } from "assembly-player/services/sns/plugin";
import { sqs } from "assembly-player/services/sqs/plugin";

/** A plug-in of the library's own. */
export const libraryControls: Plugin = {
  name: "library-controls",
  summary: "what readers got, the clock and the dead letters, over HTTP",
  kinds: [],
  open: (play) => {
    const { state, clock, part } = play;
    const { deadLetters } = part(sqs);
    state.migrate("library-messages-1", [
      "CREATE TABLE library_messages (number INTEGER PRIMARY KEY, channel TEXT NOT NULL, recipient TEXT NOT NULL, text TEXT NOT NULL) STRICT",
    ]);
    part(sns).onMessage(({ channel, to, text }) => {
      state.run("INSERT INTO library_messages (channel, recipient, text) VALUES (?, ?, ?)", channel, to, text);
    });
    const controls: Readonly<Record<string, (request: IncomingMessage) => unknown>> = {
      "GET /local/messages": () =>
        state.all(`SELECT channel, recipient AS "to", text FROM library_messages ORDER BY number`),
      "GET /local/clock": () => clock.now(),
      "POST /local/clock": async (request) => play.advanceTo(new Date(String(await valueIn(request)))),
      "GET /local/dead-letters": () => deadLetters.list(),
      "POST /local/redrive": async (request) => deadLetters.redrive(String(await valueIn(request))),
    };
    return {
      part: undefined,
      handlerOf: ({ method }, path) => {
        const control = controls[`${method} ${path}`];
        return control && (async (request, response) => sendJson(response, 200, (await control(request)) ?? null));
      },
    };
  },
};

const valueIn = async (request: IncomingMessage): Promise<unknown> => {
  const body = await readJson(request);
  return body.kind === "json" ? body.value : undefined;
};
