import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** One line of the report. A figure with a gate fails the run when it does not pass. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly gate?: { readonly text: string; readonly isPassed: boolean };
}

const resultsFile = join(import.meta.dirname, "results.json");

/** Prints one table, keeps the figures for others to compare with, and answers whether every gate is passed. */
export const report = (figures: readonly Figure[], results: unknown): boolean => {
  const rows = figures.map(({ name, value, gate }) => [
    name,
    value,
    gate === undefined ? "" : `${gate.isPassed ? "ok  " : "FAIL"} ${gate.text}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.info(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  return figures.every(({ gate }) => gate?.isPassed !== false);
};
