import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, openPage, phone } from "../support/pages/open-page.ts";
import { signIn, takeInHand } from "../support/pages/staff-pages.ts";
import { provePhones } from "../support/running-sip/prove-phones.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { toInterviewed, visitsTo } from "../support/running-sip/visits.ts";

const people = Array.from({ length: 10 }, (_, index) => index + 1);

let sip: RunningSip;
let browser: Browser;
/** Ten people come on Tue 22 Dec 2026 and are promised Tue 29 Dec; it is Monday 28 Dec, 08.00. */
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-12-18T07:00:00.000Z" }), launchBrowser()]);
  const { book, open, take } = visitsTo(sip);
  const tokens = await provePhones(sip, people);
  const booked = await Promise.all(
    people.map((number, index) => book(number, tokens[index] ?? "", { date: "2026-12-22", session: "07:30" })),
  );
  await sip.setClock("2026-12-22T00:25:00.000Z");
  for (const each of booked) await take(await open(each), ...toInterviewed);
  await sip.setClock("2026-12-28T01:00:00.000Z");
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

const applications = async () =>
  (await sip.get("/api/offices/pekanbaru/applications", await sip.staffToken("officer"))).body.applications as {
    applicationNumber: string;
    owner: unknown;
  }[];

describe("the supervisor", () => {
  it("sees on Monday 28 Dec what will be late first, and takes a case over with one press", async () => {
    const supervisor = await openPage(browser, desk);
    await signIn(supervisor.page, `${sip.origin}/pengawas`, /Pengawas/);
    const { page } = supervisor;
    await page.getByRole("heading", { level: 1, name: /tenggat/i }).waitFor();
    await page
      .getByRole("button", { name: /Ambil alih/ })
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: /Ambil alih/ }).count()).toBe(people.length);
    expect(await supervisor.barriers()).toEqual([]);
    await page
      .getByRole("button", { name: /Ambil alih/ })
      .first()
      .click();
    await page
      .getByText(/Ditangani/)
      .first()
      .waitFor();
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("opens a file by its name, writes a comment, hands the case on and gives it back; the counter reads both", async () => {
    const supervisor = await openPage(browser, desk);
    await signIn(supervisor.page, `${sip.origin}/pengawas`, /Pengawas/);
    const { page } = supervisor;
    await page
      .getByText(/Ditangani/)
      .first()
      .waitFor();
    const { applicationNumber = "nobody" } = (await applications()).find(({ owner }) => owner !== null) ?? {};
    const row = page.locator(".deadlines > li", { hasText: applicationNumber });
    const name = row.locator(".opener");
    await name.click();
    expect(await name.getAttribute("aria-expanded")).toBe("true");
    await row.getByText("Riwayat").click();
    await row
      .getByText(/Wawancara/)
      .first()
      .waitFor();
    await row.getByRole("button", { name: "Simpan catatan" }).click();
    await row.getByText("Tulis catatannya").waitFor();
    await row.getByLabel("Catatan baru").fill("menunggu suku cadang pencetak");
    await row.getByRole("button", { name: "Simpan catatan" }).click();
    await row.locator(".comment", { hasText: "menunggu suku cadang pencetak" }).waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    await row.getByLabel("Serahkan kepada").fill("arif");
    await row.getByRole("button", { name: "Serahkan" }).click();
    await row.getByText(/Diserahkan pengawas kepada arif/).waitFor();

    const officer = await openPage(browser, desk);
    await signIn(officer.page, `${sip.origin}/petugas`, /Petugas/);
    await officer.page.getByRole("heading", { level: 1, name: "Loket" }).waitFor();
    await takeInHand(officer.page, applicationNumber);
    await officer.page.getByText(/Diserahkan pengawas kepada arif/).waitFor();
    await officer.page.getByText("menunggu suku cadang pencetak").waitFor();
    expect(await officer.barriers()).toEqual([]);
    await officer.close();

    await row.getByRole("button", { name: "Kembalikan" }).click();
    await page.getByText(/Diserahkan kepada arif/).waitFor({ state: "detached" });
    expect((await applications()).every(({ owner }) => owner === null)).toBe(true);
    expect(supervisor.troubles).toEqual([]);
    await supervisor.close();
  });

  it("filters the list by the figure that is pressed, and sees what is held", async () => {
    const { applicationNumber = "nobody" } = (await applications()).at(-1) ?? {};
    await visitsTo(sip).take({ applicationNumber }, "suspended");
    const supervisor = await openPage(browser, phone);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    await page.getByRole("heading", { name: "Tertahan (1)" }).waitFor();
    await page.getByText(/Ditangguhkan\. Sejak Senin 28 Desember, 08\.\d\d WIB, oleh petugas/).waitFor();
    await page.getByRole("button", { name: /^9 berisiko terlambat/ }).click();
    await page.getByRole("button", { name: /^0 terlambat/ }).click();
    expect(await page.getByRole("button", { name: "Terlambat", exact: true }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    await page.getByRole("button", { name: "Wawancara: tampilkan 9 permohonan" }).click();
    await page.locator(".deadlines > li.at-risk").nth(8).waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    await supervisor.close();
    await visitsTo(sip).take({ applicationNumber }, "resumed");
  });

  it("gets a long list ten at a time", async () => {
    const supervisor = await openPage(browser, phone);
    const { page } = supervisor;
    await page.route("**/deadlines", async (route) => {
      const answer = await route.fetch();
      const { deadlines, ...rest } = (await answer.json()) as { deadlines: { applicationNumber: string }[] };
      const many = ["a", "b", "c"].flatMap((round) =>
        deadlines.map((one) => ({ ...one, applicationNumber: `${one.applicationNumber}${round}` })),
      );
      await route.fulfill({ response: answer, json: { ...rest, deadlines: many.slice(0, 25) } });
    });
    await signIn(supervisor.page, `${sip.origin}/pengawas`, /Pengawas/);
    const rows = page.locator(".deadlines > li");
    await page.getByRole("button", { name: "Tampilkan lagi (sisa 15)" }).waitFor();
    expect(await rows.count()).toBe(10);
    expect(await supervisor.barriers()).toEqual([]);
    await page.getByRole("button", { name: "Tampilkan lagi (sisa 15)" }).click();
    await page.getByRole("button", { name: "Tampilkan lagi (sisa 5)" }).click();
    await rows.nth(24).waitFor();
    expect(await page.getByRole("button", { name: /Tampilkan lagi/ }).count()).toBe(0);
    await supervisor.close();
  });

  it("reads it on a phone too, also from an address with a final slash", async () => {
    const supervisor = await openPage(browser, phone);
    await signIn(supervisor.page, `${sip.origin}/pengawas/`, /Pengawas/);
    await supervisor.page
      .getByRole("button", { name: /Ambil alih/ })
      .first()
      .waitFor();
    expect(await supervisor.barriers()).toEqual([]);
    await supervisor.close();
  });
});
