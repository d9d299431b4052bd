import { openedSecret } from "@sip/lambda-kit/opened-secret";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type HttpEnd, openHttpEnd } from "../support/notice-channels/http-end.ts";

let extension: HttpEnd;
let text: string;
beforeEach(async () => {
  text = '{"key":"first"}';
  extension = await openHttpEnd(() => ({ status: 200, body: JSON.stringify({ SecretString: text }) }));
  vi.stubEnv("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", String(extension.port));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await extension.close();
});

describe("what a secret opens", () => {
  it("is opened once for one text, and anew when the text has changed, in a function that stays warm", async () => {
    const open = vi.fn((secret: string) => ({ secret }));
    const opened = openedSecret("keys", open);
    expect(await opened()).toBe(await opened());
    text = '{"key":"second"}';
    expect(await opened()).toEqual({ secret: text });
    expect(open).toHaveBeenCalledTimes(2);
  });
});
