import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [preact()],
  build: {
    outDir: "dist",
    // The content security policy allows neither inline scripts nor data: images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
