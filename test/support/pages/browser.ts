import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

/**
 * A headless browser for journeys; the caller closes it. On Linux x64 it comes from npm and brings its own libraries and
 * fonts; elsewhere, or to use another one, `SIP_BROWSER` names the executable of an installed Chrome or Chromium.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const installed = process.env.SIP_BROWSER;
  if (installed !== undefined) return chromium.launch({ executablePath: installed });
  if (process.platform !== "linux" || process.arch !== "x64") return chromium.launch({ channel: "chrome" });
  const folder = await unpackedBrowser();
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
  });
};

/**
 * Where this version of the browser lies unpacked. It takes seconds to unpack and test files run side by side: each one
 * unpacks into a folder of its own, and the first to finish gives it the name that all of them look for.
 */
const unpackedBrowser = async (): Promise<string> => {
  const folder = join(tmpdir(), `sip-chromium-${await packageVersion()}-${userInfo().username}`);
  if (existsSync(folder)) return folder;
  const own = await mkdtemp(`${folder}-`);
  await unpackInto(own);
  await writeFile(join(own, "fonts.conf"), fontConfiguration(folder));
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
  return folder;
};

/** The package unpacks into the TMPDIR of its process, and its shared libraries only where it takes itself for a Lambda. */
const unpackInto = async (folder: string): Promise<void> => {
  const script = `import packed from ${JSON.stringify(import.meta.resolve("@sparticuz/chromium"))}; await packed.executablePath();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
};

/** The package's own file looks for its fonts in /tmp/fonts, whatever TMPDIR says. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

const packageVersion = async (): Promise<string> => {
  const manifest = fileURLToPath(new URL("../package.json", import.meta.resolve("@sparticuz/chromium")));
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  return version;
};
