import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/pages/browser.ts";
import { runWorkbench, type WorkbenchRun, whatsappSecret } from "./run-workbench.ts";
import { writeStaffAssembly } from "./staff-assembly.ts";

const assemblyDir = writeStaffAssembly();
let browser: Browser;
let run: WorkbenchRun;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  run = await runWorkbench({
    assemblyDir,
    // Friday, 18 December 2026, 08:00 WIB.
    now: "2026-12-18T01:00:00Z",
    pages: [{ title: "Petugas", path: "/petugas" }],
    whatsapp: {
      webhookPath: "/api/webhook",
      secretId: "whatsapp",
      appSecretKey: "appSecret",
      accessTokenKey: "accessToken",
      templates: { kata: { id: "{{1}}" } },
    },
  });
});
afterEach(async () => {
  await page.context().close();
  await run.stop();
});

/** A browser far away from the office: the page shows the office's time all the same. */
const open = async (width: number, colorScheme: "light" | "dark" = "light") => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    locale: "id-ID",
    timezoneId: "America/Los_Angeles",
  });
  page = await context.newPage();
  await page.goto(`${run.origin}/local`);
  await page.getByRole("heading", { name: "Petugas" }).waitFor();
};

const sendWhatsapp = (to: string, text: string, noticeId: string) =>
  fetch(`${run.origin}/local/whatsapp/v26.0/1/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${whatsappSecret.accessToken}` },
    body: JSON.stringify({
      messaging_product: "whatsapp",
      to,
      type: "template",
      template: {
        name: "kata",
        language: { code: "id" },
        components: [{ type: "body", parameters: [{ type: "text", text }] }],
      },
      biz_opaque_callback_data: noticeId,
    }),
  });
const lastStatus = () => JSON.parse(run.apiCalls.at(-1)?.body ?? "null")?.entry[0].changes[0].value.statuses[0].status;

describe("the /local page", () => {
  it("shows a message within seconds, by number, and lets the phone answer it", async () => {
    await open(1280);
    await sendWhatsapp("6281234567890", "Paspor BUDI SANTOSO SELESAI.", "notice-1");
    const message = page.getByRole("listitem").filter({ hasText: "Paspor BUDI SANTOSO SELESAI." }).last();
    await message.getByText("Terkirim").waitFor({ timeout: 5_000 });
    expect(await page.locator("#handset-number").textContent()).toBe("+62 812-3456-7890");
    expect(await page.locator("#announcement").textContent()).toContain("Pesan baru untuk +62 812-3456-7890");

    await message.getByRole("button", { name: "Sampai" }).click();
    await message.getByText("Sampai").first().waitFor();
    await message.getByRole("button", { name: "Baca" }).click();
    await message.getByText("Dibaca").waitFor({ timeout: 5_000 });
    expect(lastStatus()).toBe("read");
    expect(await message.getByRole("button").count()).toBe(0);
  });

  it("lets a phone write to the office: a text, or what a wa.me link prepares", async () => {
    await open(1280);
    await page.getByLabel("Dari nomor").fill("0812 3456 7890");
    for (const typed of ["Halo", "https://wa.me/15550000001?text=Kode%3A%20K7M-2QX"]) {
      await page.getByLabel(/^Ke kantor/).fill(typed);
      await page.getByRole("button", { name: "Kirim", exact: true }).click();
      await page.getByText("Pesan terkirim ke kantor.").waitFor();
      await expect.poll(() => page.getByLabel(/^Ke kantor/).inputValue()).toBe("");
    }
    const own = page.locator("#conversation .own");
    await expect.poll(() => own.count()).toBe(2);
    expect(await own.last().textContent()).toContain("Kode: K7M-2QX");
    expect(await own.getByRole("button").count()).toBe(0);
    const { entry } = JSON.parse(run.apiCalls.at(-1)?.body ?? "null");
    expect(entry[0].changes[0].value.messages[0]).toMatchObject({
      from: "6281234567890",
      type: "text",
      text: { body: "Kode: K7M-2QX" },
    });
  });

  it("keeps the chosen number while others get messages, and finds one by its digits or words", async () => {
    await sendWhatsapp("6281234567890", "Antrean Anda Selasa.", "notice-1");
    await sendWhatsapp("6281111111111", "Berkas belum lengkap.", "notice-2");
    await open(1280);
    await page.getByRole("button", { name: "+62 812-3456-7890" }).click();
    await sendWhatsapp("6282222222222", "Paspor selesai.", "notice-3");
    await page.getByRole("button", { name: "+62 822-2222-2222" }).waitFor();
    expect(await page.locator("#handset-number").textContent()).toBe("+62 812-3456-7890");
    await page.getByLabel("Cari nomor atau isi pesan").fill("0811-1111");
    expect(await page.locator("#numbers li").count()).toBe(1);
    await page.getByLabel("Cari nomor atau isi pesan").fill("paspor");
    expect(await page.locator("#numbers li").textContent()).toContain("+62 822-2222-2222");
  });

  it("shows the office's time and moves it: from Friday to Monday morning, 07.30 WIB", async () => {
    await open(1280);
    expect(await page.locator("#time").textContent()).toMatch(/^08\.00\.\d\d WIB$/);
    await page.getByRole("button", { name: "Hari kerja berikut, 07.30" }).click();
    await page.getByText("Sekarang: Senin, 21 Desember 2026, 07.30 WIB").waitFor();
    await page.getByLabel("Maju ke").fill("2026-12-22T14:05");
    await page.getByRole("button", { name: "Maju", exact: true }).click();
    await page.getByText("Sekarang: Selasa, 22 Desember 2026, 14.05 WIB").waitFor();
    expect(run.play.clock.now().toISOString()).toMatch(/^2026-12-22T07:05:/);
  });

  it("shows topics, and sends dead letters back", async () => {
    run.messages.record({
      channel: "topic",
      to: "late",
      subject: "Terlambat",
      text: "Lihat daftar.",
      attributes: {},
      messageId: "m1",
    });
    await open(1280);
    await page.getByText("Terlambat").click();
    await page.getByText("Lihat daftar.").waitFor();
    await page.getByRole("button", { name: "Kirim ulang: send-dead-letters" }).click();
    await page.getByText("Tidak ada. Semua pesan tertangani.").waitFor();
  });

  it("shows WhatsApp's bold, makes addresses into links, and nothing else of a message into markup", async () => {
    const text = "*123456* <img src=x onerror=document.title='x'> http://127.0.0.1:3000/lacak/ABC.";
    await sendWhatsapp("6281234567890", text, "notice-1");
    await open(1280);
    await page.locator(".message").getByText("<img src=x").waitFor();
    expect(await page.locator(".message strong").textContent()).toBe("123456");
    expect(await page.locator(".message a").getAttribute("href")).toBe("http://127.0.0.1:3000/lacak/ABC");
    expect(await page.title()).toBe("Percobaan lokal");
  });

  it("speaks English by the switch, and remembers", async () => {
    await open(1280);
    await page.getByRole("button", { name: "English" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "Phones" }).waitFor();
    await page.getByRole("button", { name: "Bahasa Indonesia" }).click();
    await page.getByRole("heading", { name: "Ponsel" }).waitFor();
  });

  it.each([
    [360, "light"],
    [820, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("at %i px, %s: nothing runs over the side and axe finds nothing", async (width, colorScheme) => {
    for (let index = 10; index < 30; index += 1) {
      await sendWhatsapp("6281234567890", `Pesan ${index}. `.repeat(12), `notice-${index}`);
      await sendWhatsapp(`62812345600${index}`, "Antrean Anda tercatat.", `other-${index}`);
    }
    await open(width, colorScheme);
    await page.locator(".message").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.evaluate(axe.source);
    const { violations, passes } = (await page.evaluate("axe.run()")) as axe.AxeResults;
    expect(passes.length).toBeGreaterThan(20);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
