import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, type OpenPage, openPage, phone } from "../support/pages/open-page.ts";
import { act, send, signIn, takeInHand } from "../support/pages/staff-pages.ts";
import { phoneOf } from "../support/queue/applicants.ts";
import { provePhones } from "../support/running-sip/prove-phones.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { visitsTo } from "../support/running-sip/visits.ts";

const people = Array.from({ length: 10 }, (_, index) => index + 1);

let sip: RunningSip;
let browser: Browser;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-12-18T07:00:00.000Z" }), launchBrowser()]);
  const tokens = await provePhones(sip, people);
  for (const [index, number] of people.entries()) {
    await visitsTo(sip).book(number, tokens[index] ?? "", { date: "2026-12-22", session: "07:30" });
  }
  await sip.setClock("2026-12-22T00:25:00.000Z");
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

/** The status page of the `number`-th person, whose link came by message. */
const openStatus = async (number: number): Promise<OpenPage> => {
  const { trackingCode } = (await applications()).find((one) => one.ticketNumber === ticketOf(number)) ?? {};
  const status = await openPage(browser, phone);
  await status.page.goto(`${sip.origin}/lacak/${trackingCode}`);
  return status;
};

const ticketOf = (number: number): string => `A${String(number).padStart(3, "0")}`;

const applications = async () =>
  (await sip.get("/api/offices/pekanbaru/applications", await sip.staffToken("officer"))).body.applications as {
    applicationNumber: string;
    trackingCode: string;
    ticketNumber: string;
    step: string;
  }[];

describe("the counter", () => {
  let officer: OpenPage;
  beforeAll(async () => {
    officer = await openPage(browser, desk);
  });
  afterAll(() => officer.close());

  it("shows the ten people of the first hour on one screen without scrolling", async () => {
    await signIn(officer.page, `${sip.origin}/petugas`, /Petugas/);
    const { page } = officer;
    await page.getByRole("heading", { level: 1, name: "Loket" }).waitFor();
    await page.getByText("A010").waitFor();
    expect(await page.evaluate("document.documentElement.scrollHeight <= innerHeight")).toBe(true);
    expect(await officer.barriers()).toEqual([]);
  });

  it("leaves the search with Escape and comes back to it with /, which is no part of what is sought", async () => {
    const { page } = officer;
    await page.keyboard.press("/");
    await page.keyboard.type("nobody");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.press("/");
    await page.keyboard.type("A003");
    expect(await page.getByRole("searchbox").inputValue()).toBe("A003");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
  });

  it("brings whoever is touched in the line into view, also where line and person do not fit side by side", async () => {
    const low = { width: 360, height: 480 };
    const tablet = await openPage(browser, { viewport: low });
    await signIn(tablet.page, `${sip.origin}/petugas`, /Petugas/);
    const { page } = tablet;
    await page.getByText("A010").click();
    const name = page.getByRole("region", { name: "Orang di loket" }).getByRole("heading", { name: /A010/ });
    await expect.poll(async () => (await name.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    expect((await name.boundingBox())?.y).toBeLessThan(low.height);
    expect(await tablet.barriers()).toEqual([]);
    await tablet.close();
  });

  it("says without a network only what is true at a counter", async () => {
    const cutOff = await openPage(browser, desk);
    await signIn(cutOff.page, `${sip.origin}/petugas`, /Petugas/);
    const { page } = cutOff;
    await page.getByText("A010").click();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: /Catat hadir/ }).click();
    await page.getByText("Periksa jaringan kantor").first().waitFor();
    expect(await page.getByText("Jawaban Anda").count()).toBe(0);
    // What was not asked was not answered: nobody is told that there is no application.
    await page.getByRole("searchbox").fill("hasibuan");
    await page.locator(".results").getByText("Periksa jaringan kantor").waitFor();
    expect(await page.locator(".results [role=status]").count()).toBe(0);
    expect(cutOff.troubles).toEqual([]);
    await cutOff.close();
  });

  it("takes ten people from arrival to the photo by keyboard alone", async () => {
    const { page } = officer;
    for (const number of people) {
      await takeInHand(page, ticketOf(number));
      // A step waits ten seconds to be undone; the same key sends it at once.
      await act(page, /Catat hadir/, /Buka permohonan/, /Catat: Berkas lengkap/, send);
      await act(page, /Catat: Pembayaran diterima/, send, /Catat: Foto/, send);
    }
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await applications()).filter(({ step }) => step === "biometrics-taken").length === people.length) break;
      await page.waitForTimeout(100);
    }
    expect((await applications()).map(({ step }) => step)).toEqual(people.map(() => "biometrics-taken"));
    expect(await officer.barriers()).toEqual([]);
    expect(officer.troubles).toEqual([]);
  });

  it("says whose step U has undone, also when somebody else is in hand by then", async () => {
    const { page } = officer;
    await takeInHand(page, ticketOf(1));
    await act(page, /Catat: Wawancara/);
    await takeInHand(page, ticketOf(2));
    await page.locator("#main-act:focus", { hasText: "Catat: Wawancara" }).waitFor();
    await page.keyboard.press("u");
    await page.getByText(/^Wawancara untuk CONTOH B diurungkan, tidak dicatat\.$/).waitFor();
    expect((await applications()).some(({ step }) => step === "interviewed")).toBe(false);
  });

  it("takes one step by Enter that is held down, and leaves the time to undo it", async () => {
    const { page } = officer;
    await takeInHand(page, ticketOf(1));
    await page.locator("#main-act:focus", { hasText: "Catat: Wawancara" }).waitFor();
    for (let repeats = 0; repeats < 15; repeats += 1) {
      await page.keyboard.down("Enter");
      await page.waitForTimeout(30);
    }
    await page.keyboard.up("Enter");
    await page.getByText(/^Wawancara, CONTOH B.*dikirim dalam \d+ detik$/).waitFor();
    await page.keyboard.press("u");
    await page.getByText(/diurungkan, tidak dicatat/).waitFor();
    expect((await applications()).some(({ step }) => step === "interviewed")).toBe(false);
  });

  it("tells what is chosen apart where the reader's own colours replace ours", async () => {
    const { page } = officer;
    await takeInHand(page, ticketOf(1));
    await page.emulateMedia({ forcedColors: "active" });
    const background = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await background(".views button[aria-pressed=true]")).not.toBe(
      await background(".views button[aria-pressed=false]"),
    );
    expect(await background(".line-row[aria-current]")).not.toBe(await background(".line-row:not([aria-current])"));
    expect(await background(".hand button.main")).not.toBe(await background(".hand button:not(.main)"));
    await page.emulateMedia({ forcedColors: "none" });
  });

  it("starts the clock of all ten with the interview", async () => {
    for (const application of await applications()) {
      const taken = await visitsTo(sip).take(application, "interviewed");
      expect(taken).toMatchObject({ clock: "running", promisedOn: "2026-12-29" });
    }
  });
});

describe("the status page", () => {
  it("says in plain words where the passport is, what is left to do, and the promised date", async () => {
    const told = await sip.message(phoneOf(1), /\/lacak\//);
    const path = /\/lacak\/\w+/.exec(told.text)?.[0] ?? "";
    const status = await openPage(browser, phone);
    await status.page.goto(`${sip.origin}${path}`);
    await status.page
      .getByText(/29 Desember 2026/)
      .first()
      .waitFor();
    await status.page
      .getByText(/wawancara/i)
      .first()
      .waitFor();
    expect(await status.barriers()).toEqual([]);
    expect(status.troubles).toEqual([]);
    await status.close();
  });
});

describe("on Tuesday 29 Dec", () => {
  it("the officer finishes one passport at 10.00, and its owner's phone says so within seconds", async () => {
    await sip.setClock("2026-12-29T03:00:00.000Z");
    const officer = await openPage(browser, desk);
    await signIn(officer.page, `${sip.origin}/petugas`, /Petugas/);
    const { page } = officer;
    await page.getByRole("heading", { level: 1, name: "Loket" }).waitFor();
    await takeInHand(page, "PKU-26-000001");
    await act(page, /Catat: Verifikasi/, send, /Catat: Adjudikasi/, send);
    await act(page, /Catat: Pencetakan/, send, /Catat: Uji kualitas/, send, /Catat: Selesai/, send);
    await sip.message(phoneOf(1), /siap diambil/);
    expect(officer.troubles).toEqual([]);
    await officer.close();

    const theirPhone = await openPage(browser, phone);
    await theirPhone.page.goto(`${sip.origin}/local`);
    await theirPhone.page.getByText("Paspor Anda selesai").first().waitFor();
    await theirPhone.close();
  });

  it("the status page counts down to the last day to collect, Thu 28 Jan 2027", async () => {
    const status = await openStatus(1);
    await status.page
      .getByText(/28 Januari 2027/)
      .first()
      .waitFor();
    await status.page
      .getByText(/Sisa 30 hari/)
      .first()
      .waitFor();
    expect(await status.barriers()).toEqual([]);
    await status.close();
  });

  it("whose passport is not ready by 16.00 reads an apology with the new day, and the supervisor sees nine late", async () => {
    await sip.setClock("2026-12-29T09:05:00.000Z");
    const status = await openStatus(2);
    await status.page.getByText("Maaf, kami terlambat.").first().waitFor();
    await status.page
      .getByText(/30 Desember 2026/)
      .first()
      .waitFor();
    expect(await status.barriers()).toEqual([]);
    await status.close();

    const supervisor = await openPage(browser, desk);
    await signIn(supervisor.page, `${sip.origin}/pengawas`, /Pengawas/);
    await supervisor.page
      .getByText(/Terlambat 5 menit/)
      .first()
      .waitFor();
    expect(await supervisor.page.getByText(/Terlambat 5 menit/).count()).toBe(people.length - 1);
    expect(await supervisor.barriers()).toEqual([]);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("who has to go to the office reads where it is, and who is told no more is promised no more messages", async () => {
    const { applicationNumber = "nobody" } =
      (await applications()).find((one) => one.ticketNumber === ticketOf(3)) ?? {};
    const promise = /Kami kirim pesan bila tanggal selesai dijanjikan/;

    await visitsTo(sip).take({ applicationNumber }, "suspended");
    const suspended = await openStatus(3);
    await suspended.page.getByText("sedang ditangguhkan").first().waitFor();
    await suspended.page.getByText("Jl. Teratai").waitFor();
    await suspended.page.getByText(promise).waitFor();
    expect(await suspended.barriers()).toEqual([]);
    await suspended.close();

    await visitsTo(sip).take({ applicationNumber }, "rejected");
    const rejected = await openStatus(3);
    await rejected.page.getByText("tidak dapat dikabulkan").waitFor();
    await rejected.page.getByText("Jl. Teratai").waitFor();
    expect(await rejected.page.getByText(promise).count()).toBe(0);
    await rejected.close();
  });
});
