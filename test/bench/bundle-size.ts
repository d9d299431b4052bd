import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle } from "@sip/infra/bundle";

/** Bytes of a function's bundle, built as it would be deployed. */
export const bundleSize = async (concept: string, name: string): Promise<{ raw: number; gzip: number }> => {
  const folder = mkdtempSync(join(tmpdir(), "sip-bundle-"));
  try {
    const bundles = await bundle([{ concept, name }], join(folder, "assets"));
    const code = readFileSync(join(bundles.assetOf(name), "index.js"));
    return { raw: code.length, gzip: gzipSync(code, { level: 9 }).length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
