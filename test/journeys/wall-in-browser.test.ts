import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { type OpenPage, openPage } from "../support/pages/open-page.ts";
import { signIn } from "../support/pages/staff-pages.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

const fullHd = { width: 1920, height: 1080 } as const;
const screens = [fullHd, { width: 1280, height: 720 }, { width: 1080, height: 1920 }, { width: 3840, height: 2160 }];
const deadlinesPath = "**/api/offices/pekanbaru/deadlines";

let sip: RunningSip;
let browser: Browser;
let wall: OpenPage;
let page: Page;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-11-24T03:00:00.000Z", seed: "demo" }), launchBrowser()]);
  wall = await openPage(browser, { viewport: fullHd });
  page = wall.page;
  await page.clock.install();
  // A browser without a screen refuses to keep one on: what the page asks of it is written down instead.
  await page.addInitScript(`
    window.asked = [];
    navigator.wakeLock.request = async (kind) => {
      window.asked.push(kind);
      return { release: async () => undefined };
    };
  `);
  await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
});
afterAll(async () => {
  await wall?.close();
  await browser?.close();
  await sip?.stop();
});

const figures = (of: string): Promise<string[]> => page.locator(of).allInnerTexts();
const note = () => page.locator(".wall-note").textContent();
const style = (selector: string, property: string): Promise<string> =>
  page.evaluate(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue("${property}")`,
  );
/** Nobody scrolls on a wall: neither the window nor what stands on it is larger than the screen. */
const expectToFit = async (screen: (typeof screens)[number], said: string): Promise<void> => {
  await page.setViewportSize(screen);
  const sizes = await page.evaluate(
    "[document.querySelector('.wall'), document.querySelector('.wall-worst'), document.documentElement].map((one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight])",
  );
  expect(sizes, `${said} ${screen.width}`).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
};
/** Sets the page's own clock on; what it does by itself, it does then. */
const passSeconds = (seconds: number, of = page): Promise<void> => of.clock.fastForward(seconds * 1_000);

describe("the screen on the wall", () => {
  it("shows the figures of the supervisors' page, the worst case and the clock, and is reached from there", async () => {
    await page.locator(".numbers strong").nth(2).waitFor();
    const onPage = await figures(".numbers strong");
    await page.getByRole("link", { name: "Layar dinding" }).click();
    await page.locator(".wall-figures strong").nth(2).waitFor();
    expect(await figures(".wall-figures strong")).toEqual(onPage);
    expect(await figures(".wall-figures span")).toEqual(["jatuh tempo hari ini", "berisiko terlambat", "terlambat"]);
    await page
      .getByText(/^Paling mendesak\s*Paspor PKU-26-\d{6} terlambat .*\. Langkah terakhir: .*, sejak .* WIB\. Belum ada/)
      .waitFor();
    await page.getByText(/^10\.\d\d WIB$/).waitFor();
    await page.getByText("Selasa, 24 November", { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/pengawas/layar");
  });

  it("is read from five metres: figures of 160 px and the sentence of 48 on a screen of 1920 by 1080", async () => {
    expect(await style(".wall-figures strong", "font-size")).toBe("160px");
    expect(await style(".wall-figures span", "font-size")).toBe("48px");
    expect(await style(".wall-worst", "font-size")).toBe("48px");
    expect(await style(".wall-clock strong", "font-size")).toBe("120px");
  });

  it("fills each screen without scrolling, in both languages", async () => {
    for (const language of ["en", "id"]) {
      await page.evaluate(`localStorage.setItem("sip.language", '"${language}"')`);
      await page.reload();
      await page.locator(".wall-figures").waitFor();
      for (const screen of screens) {
        await expectToFit(screen, language);
        expect(await wall.barriers()).toEqual([]);
      }
    }
    await page.setViewportSize(fullHd);
  });

  it("has nothing to press and nothing that takes the keyboard", async () => {
    const pressed = page.locator("a, button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])");
    expect(await pressed.filter({ visible: true }).count()).toBe(0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
  });

  it("names neither applicants nor staff", async () => {
    const { body } = await sip.get("/api/offices/pekanbaru/deadlines", await sip.staffToken("officer"));
    const { deadlines } = body as { deadlines: { applicantName: string; handling: { by: string }[] }[] };
    const names = deadlines.flatMap(({ applicantName, handling }) => [applicantName, ...handling.map(({ by }) => by)]);
    const said = `${await page.title()} ${await page.locator("body").textContent()}`;
    expect(names.length).toBeGreaterThan(10);
    expect([...names, "Pengawas Contoh"].filter((name) => new RegExp(`\\b${name}\\b`, "i").test(said))).toEqual([]);
  });

  it("tells late from at risk in the dark and where colours are forced, by word and by line", async () => {
    for (const media of [
      { colorScheme: "dark", forcedColors: "none" },
      { colorScheme: "light", forcedColors: "active" },
      { colorScheme: "dark", forcedColors: "active" },
    ] as const) {
      await page.emulateMedia(media);
      const lines = [];
      for (const tone of ["due", "soon", "late"]) {
        const line = `.wall-figures .${tone}`;
        lines.push(`${await style(line, "border-top-style")} ${await style(line, "border-top-width")}`);
      }
      expect(lines).toEqual(["solid 8px", "dashed 16px", "solid 24px"]);
      expect(await style(".wall-worst", "border-left-width")).toBe("24px");
      expect(await wall.barriers()).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  it("asks for the screen to be kept on, and again when it is seen again", async () => {
    const asked = () => page.evaluate("window.asked.join()");
    expect(await asked()).toBe("screen");
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    expect(await asked()).toBe("screen,screen");
  });

  it("says when the connection is lost and of when its data are, marks old figures, and recovers by itself", async () => {
    await page.context().setOffline(true);
    await passSeconds(21);
    await expect.poll(note).toMatch(/^Data pukul 10\.\d\d, sambungan terputus\.$/);
    expect(await style(".wall-note", "font-size")).toBe("48px");
    const fresh = await style(".wall-figures .late", "color");
    await passSeconds(180);
    await expect.poll(note).toMatch(/^Data pukul 10\.\d\d, sambungan terputus\.Angka ini mungkin sudah berubah\.$/);
    expect(await style(".wall-figures .late", "color")).not.toBe(fresh);
    expect(await style(".wall-figures .late", "border-top-style")).toBe("dotted");
    expect(await wall.barriers()).toEqual([]);
    for (const screen of screens) await expectToFit(screen, "old");
    await page.setViewportSize(fullHd);
    await page.context().setOffline(false);
    await passSeconds(21);
    await expect.poll(note).toMatch(/^Data pukul 10\.\d\d\.$/);
    expect(await style(".wall-figures .late", "color")).toBe(fresh);
  });

  it("says so, too, where the service is in trouble", async () => {
    await page.route(deadlinesPath, (route) => route.fulfill({ status: 429, json: {} }));
    await passSeconds(21);
    await expect.poll(note).toMatch(/^Data pukul 10\.\d\d, layanan sedang bermasalah\.$/);
    await page.unroute(deadlinesPath);
    await passSeconds(21);
    await expect.poll(note).toMatch(/^Data pukul 10\.\d\d\.$/);
  });

  it("says that nothing is late, where nothing is", async () => {
    const body = { deadlines: [], held: [], nextClosingAt: "2026-11-24T16:00:00+07:00", calibration: null, weeks: [] };
    await page.route(deadlinesPath, (route) => route.fulfill({ json: body }));
    await passSeconds(21);
    await page.getByText("Tidak ada yang berisiko atau terlambat.").waitFor();
    expect(await figures(".wall-figures strong")).toEqual(["0", "0", "0"]);
    expect(await wall.barriers()).toEqual([]);
    await page.unroute(deadlinesPath);
  });

  it("has room for the longest words: a visit for a stay permit, handed on, without a connection, after closing", async () => {
    const answer = await sip.get("/api/offices/pekanbaru/deadlines", await sip.staffToken("officer"));
    const { deadlines, ...list } = answer.body as { deadlines: { owner: unknown }[] };
    const longest = {
      ...deadlines[0],
      service: "foreign-residence",
      step: "sent-to-national-system",
      stepAt: "2026-09-23T10:40:00+07:00",
      state: "at-risk",
      dueAt: "2026-11-25T16:00:00+07:00",
      acknowledgedBy: "rina",
      owner: { by: "rina", since: "2026-11-24T09:00:00+07:00", handedOnBy: "arif" },
    };
    const body = { ...list, deadlines: [longest], nextClosingAt: "2026-11-25T16:00:00+07:00" };
    for (const language of ["en", "id"]) {
      await page.route(deadlinesPath, (route) => route.fulfill({ json: body }));
      await page.evaluate(`localStorage.setItem("sip.language", '"${language}"')`);
      await page.reload();
      await page.locator(".wall-worst.soon").waitFor();
      await page.unroute(deadlinesPath);
      await page.context().setOffline(true);
      await passSeconds(21);
      await passSeconds(180);
      await page.locator(".wall.old").waitFor();
      for (const screen of screens) await expectToFit(screen, language);
      await page.context().setOffline(false);
    }
    await page.setViewportSize(fullHd);
  });

  it("begins by itself where the service does not answer at first", async () => {
    await page.route("**/api/offices", (route) => route.abort());
    await page.reload();
    await page.getByText("Layar ini mencoba lagi sendiri.").waitFor();
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    await page.unroute("**/api/offices");
    await passSeconds(21);
    await page.locator(".wall-figures").waitFor();
  });

  it("asks to sign in again where that has really ended, and is back by itself where it has not", async () => {
    await page.route(deadlinesPath, (route) => route.fulfill({ status: 401, json: { message: "Unauthorized" } }));
    await passSeconds(21);
    await page.getByRole("button", { name: "Masuk", exact: true }).waitFor();
    expect(await page.locator(".wall").count()).toBe(0);
    await page.unroute(deadlinesPath);
    await passSeconds(21);
    await page.locator(".wall-figures").waitFor();
  });

  it("goes on after its token has run out, and tells after closing what is due on the next working day", async () => {
    await sip.setClock("2026-11-24T09:30:00.000Z");
    await passSeconds(21);
    await page.getByText("jatuh tempo hari kerja berikut").waitFor();
    await page.getByText(/^16\.3\d WIB$/).waitFor();
    expect(wall.troubles).toEqual([]);
  });
});

describe("a screen that signs in by itself", () => {
  let screen: OpenPage;
  beforeAll(async () => {
    screen = await openPage(browser, { viewport: fullHd });
    await screen.page.clock.install();
    await screen.page.goto(`${sip.origin}/pengawas/layar`);
    await screen.page.getByText(/Masuk dengan akun layar, bukan akun Anda: .* 30 hari\./).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await signIn(screen.page, `${sip.origin}/pengawas/layar`, /Petugas/);
    await screen.page.locator(".wall-figures").waitFor();
  });
  afterAll(() => screen?.close());

  it("may read the deadlines and nothing else, though its account is an officer's", async () => {
    const token = (await screen.page.evaluate(
      "JSON.parse(Object.entries(localStorage).find(([name]) => name.startsWith('oidc.user:'))[1]).id_token",
    )) as string;
    const path = "/api/offices/pekanbaru";
    expect((await sip.get(`${path}/deadlines`, token)).status).toBe(200);
    expect((await sip.get(`${path}/applications`, token)).status).toBe(401);
    expect((await sip.call("POST", `${path}/check-ins`, { token, body: { bookingCode: "x" } })).status).toBe(401);
  });

  it("is still signed in after the browser was ended, as after a cut of the current", async () => {
    const { page: again } = await openPage(browser, {
      viewport: fullHd,
      storageState: await screen.page.context().storageState(),
    });
    await again.goto(`${sip.origin}/pengawas/layar`);
    await again.locator(".wall-figures").waitFor();
    await again.context().close();
  });

  it("is still signed in the next morning, as no other page is, and has loaded its page anew in the night", async () => {
    await screen.page.evaluate("window.isOldPage = true");
    await sip.setClock("2026-11-24T20:30:00.000Z");
    await passSeconds(21, screen.page);
    await screen.page.getByText("Rabu, 25 November", { exact: true }).waitFor();
    await passSeconds(61, screen.page);
    await screen.page.waitForFunction("window.isOldPage === undefined");
    await screen.page.getByText(/^03\.3\d WIB$/).waitFor();
    await screen.page.locator(".wall-figures").waitFor();
    expect(screen.troubles).toEqual([]);
  });
});
