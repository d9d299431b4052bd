import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { desk, type OpenPage, openPage, phone } from "../support/pages/open-page.ts";
import { signIn, takeInHand } from "../support/pages/staff-pages.ts";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";

let sip: RunningSip;
let browser: Browser;
beforeAll(async () => {
  [sip, browser] = await Promise.all([runSip({ now: "2026-11-24T03:00:00.000Z", seed: "demo" }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await sip?.stop();
});

interface Case {
  readonly applicationNumber: string;
  readonly applicantName: string;
  readonly handling: readonly { readonly kind: string; readonly text?: string }[];
}

const deadlines = async (): Promise<readonly Case[]> =>
  (await sip.get("/api/offices/pekanbaru/deadlines", await sip.staffToken("supervisor"))).body.deadlines as Case[];

const commentsOf = async (applicationNumber: string): Promise<readonly (string | undefined)[]> =>
  (await deadlines())
    .filter((one) => one.applicationNumber === applicationNumber)
    .flatMap(({ handling }) => handling.filter(({ kind }) => kind === "comment").map(({ text }) => text));

/** The row of a case that may be taken over, which nobody has. */
const freeRow = async (page: Page): Promise<{ row: Locator; number: string; name: Locator }> => {
  const act = page.getByRole("button", { name: /^Ambil alih/ }).first();
  await act.waitFor();
  const number = /, (\S+)$/.exec((await act.getAttribute("aria-label")) ?? "")?.[1] ?? "nobody";
  const row = page.locator(".deadlines > li", { hasText: number });
  return { row, number, name: row.locator(".opener") };
};

const hasFocus = (one: Locator): Promise<boolean> => one.evaluate((element) => element === document.activeElement);

describe("what a supervisor writes", () => {
  let supervisor: OpenPage;
  let page: Page;
  let row: Locator;
  let number: string;
  let field: Locator;
  let save: Locator;
  beforeAll(async () => {
    supervisor = await openPage(browser, desk);
    page = supervisor.page;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    const free = await freeRow(page);
    [row, number] = [free.row, free.number];
    await free.name.click();
    field = row.getByLabel("Catatan baru");
    save = row.getByRole("button", { name: /Simpan catatan|Sebentar/ });
  });
  afterAll(() => supervisor.close());

  it("is sent once by a double click, and what is typed meanwhile stays in the field", async () => {
    let sent = 0;
    await page.route("**/comments", async (route) => {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await field.fill("pencetak rusak");
    await save.dblclick();
    await field.press("End");
    await field.pressSequentially(", teknisi datang");
    await row.getByText("Catatan tersimpan.").waitFor();
    expect(sent).toBe(1);
    expect(await commentsOf(number)).toEqual(["pencetak rusak"]);
    expect(await field.inputValue()).toBe(", teknisi datang");
    await page.unroute("**/comments");
  });

  it("is sent once by Enter that is held down, without a reproach for the empty field", async () => {
    await field.fill("suku cadang dipesan");
    for (let repeats = 0; repeats < 15; repeats += 1) {
      await page.keyboard.down("Enter");
      await page.waitForTimeout(30);
    }
    await page.keyboard.up("Enter");
    await row.locator(".comment", { hasText: "suku cadang dipesan" }).waitFor();
    expect(await commentsOf(number)).toEqual(["pencetak rusak", "suku cadang dipesan"]);
    expect(await row.getByText("Tulis catatannya").count()).toBe(0);
  });

  it("is kept once when the answer is lost, whether it is tried or saved again", async () => {
    const lost = (route: { fetch(): Promise<unknown>; abort(): Promise<void> }) =>
      route.fetch().then(() => route.abort());
    await page.route("**/comments", lost, { times: 2 });
    await field.fill("teknisi datang Rabu");
    await save.click();
    await row.getByText("Periksa jaringan kantor").waitFor();
    await row.getByRole("button", { name: "Coba lagi" }).click();
    await row.getByText("Periksa jaringan kantor").waitFor();
    await save.click();
    await row.locator(".comment", { hasText: "teknisi datang Rabu" }).waitFor();
    expect(await field.inputValue()).toBe("");
    expect(await commentsOf(number)).toHaveLength(3);
  });

  it("is not cut: who pastes too much reads by how much, and keeps it", async () => {
    await field.fill("a".repeat(5000));
    await row.getByText("4700 karakter terlalu banyak. Paling banyak 300.").waitFor();
    await save.click();
    expect((await field.inputValue()).length).toBe(5000);
    expect(await commentsOf(number)).toHaveLength(3);
    expect(await supervisor.barriers()).toEqual([]);
    await field.fill("");
  });

  it("does not bury the next act at the counter: the last two are shown, the others unfold", async () => {
    const officer = await openPage(browser, phone);
    await signIn(officer.page, `${sip.origin}/petugas`, /Petugas/);
    await officer.page.getByRole("heading", { level: 1, name: "Loket" }).waitFor();
    await takeInHand(officer.page, number);
    await officer.page.getByText("teknisi datang Rabu").waitFor();
    expect(await officer.page.locator(".comment:visible").count()).toBe(2);
    await officer.page.getByText("1 catatan lebih lama").click();
    await officer.page.getByText("pencetak rusak").waitFor();
    expect(await officer.barriers()).toEqual([]);
    expect(officer.troubles).toEqual([]);
    await officer.close();
  });
});

describe("a case that is taken over, handed on and given back", () => {
  let supervisor: OpenPage;
  let page: Page;
  let row: Locator;
  let name: Locator;
  beforeAll(async () => {
    supervisor = await openPage(browser, desk);
    page = supervisor.page;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    ({ row, name } = await freeRow(page));
    await name.click();
    await row.getByLabel("Catatan baru").waitFor();
  });
  afterAll(() => supervisor.close());

  const takeOver = () => row.getByRole("button", { name: /^Ambil alih/ });

  it("says in its row that the network is gone, and no more once it was taken", async () => {
    await page.context().setOffline(true);
    await takeOver().click();
    await row.getByText("Periksa jaringan kantor").first().waitFor();
    await page.context().setOffline(false);
    await takeOver().click();
    await row.getByText(/^Anda menangani .*\.$/).waitFor();
    expect(await row.getByText("Periksa jaringan kantor").count()).toBe(0);
  });

  it("has the keyboard on its name then, and its open file follows", async () => {
    expect(await hasFocus(name)).toBe(true);
    await row.getByText(/Ditangani pengawas sejak/).waitFor();
    await row.getByRole("button", { name: "Kembalikan" }).waitFor();
  });

  it("is handed on to somebody else: to oneself and to what is no user name is said in words", async () => {
    const to = row.getByLabel("Serahkan kepada");
    const handOn = row.getByRole("button", { name: "Serahkan", exact: true });
    await to.fill("Bapak Arif");
    await handOn.click();
    await row.getByText("Nama pengguna tidak memakai spasi").waitFor();
    await to.fill("Pengawas");
    await handOn.click();
    await row.getByText("Ini nama pengguna Anda sendiri.").waitFor();
    await to.fill("arif");
    await handOn.click();
    await row.getByText("Anda menyerahkannya kepada arif.").waitFor();
    expect(await supervisor.barriers()).toEqual([]);
  });

  it("is given back once by a double click, which says so and leaves the keyboard on the name", async () => {
    await row.getByRole("button", { name: "Kembalikan" }).dblclick();
    await row.getByText("Dikembalikan. Tidak ada yang menangani sekarang.").waitFor();
    await row.getByText("Diserahkan kepada arif").waitFor({ state: "detached" });
    expect(await row.getByText("Anda menyerahkannya").count()).toBe(0);
    expect(await hasFocus(name)).toBe(true);
    await takeOver().click();
    await row.getByText(/^Anda menangani .*\.$/).waitFor();
    expect(await row.getByText("Dikembalikan.").count()).toBe(0);
    await row.getByRole("button", { name: "Kembalikan" }).click();
    await takeOver().waitFor();
  });

  it("may be open in two places, each with fields of its own, and what is done in one is seen in the other", async () => {
    const worst = page.locator(".worst");
    const [number = "nobody"] = /[A-Z]{3}-\d\d-\d{6}/.exec((await worst.textContent()) ?? "") ?? [];
    const other = page.locator(".deadlines > li", { hasText: number });
    await worst.getByRole("button", { name: /^Buka berkas/ }).click();
    if ((await other.locator(".open-case").count()) === 0) await other.locator(".opener").click();
    await other.getByLabel("Catatan baru").waitFor();
    const ids = await page.locator("[id]").evaluateAll((some) => some.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    await worst.getByLabel("Catatan baru").fill("dicetak lebih dulu");
    await worst.getByRole("button", { name: "Simpan catatan" }).click();
    await other.locator(".comment", { hasText: "dicetak lebih dulu" }).waitFor({ timeout: 5_000 });
    expect(supervisor.troubles).toEqual([]);
  });
});

describe("a figure that is pressed", () => {
  it("takes the keyboard to the heading of the list that it shows", async () => {
    const supervisor = await openPage(browser, phone);
    const { page } = supervisor;
    await signIn(page, `${sip.origin}/pengawas`, /Pengawas/);
    await page.getByRole("button", { name: /berisiko terlambat$/ }).click();
    expect(await hasFocus(page.getByRole("heading", { name: "Yang akan terlambat lebih dulu" }))).toBe(true);
    await supervisor.close();
  });
});
