import { dirname, join } from "node:path";
import { catalog } from "@sip/functions/catalog";
import { type SourceFile, sourceFiles } from "../project/source-files.ts";

/** A place in the code that logs an event. */
export interface LogCall {
  readonly event: string;
  readonly level: "INFO" | "ERROR";
  readonly path: string;
}

const levels: Readonly<Record<string, LogCall["level"]>> = { info: "INFO", fault: "ERROR" };

/** The events that a text logs, by their names as written: one, or two where a condition chooses. */
export const logCallsIn = ({ path, text }: Pick<SourceFile, "path" | "text">): LogCall[] =>
  [...text.matchAll(/\b(?:log|kitLog)\.(\w+)\(([^,)]*)/g)].flatMap(([call, method = "", first = ""]) => {
    const level = levels[method];
    const names = [...first.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
    if (level === undefined || names.length === 0) throw new Error(`${path} logs no event by its name: ${call}`);
    return names.map((event) => ({ event, level, path }));
  });

const files = sourceFiles("functions", "packages/lambda-kit/src");
const fileAt = new Map(files.map((file) => [file.path, file]));

/** All of them, in all that functions are made of and that may log. */
export const logCalls: readonly LogCall[] = files.flatMap(logCallsIn);

/** The files behind the imports that are left when types are gone. */
const importedBy = ({ path, text }: SourceFile): SourceFile[] =>
  [...text.matchAll(/(?:^|\n)(?:import|export)\s(?!type\b)[^"';]*?from\s+"([^"]+)"/g)].flatMap(([, name = ""]) => {
    const found = name.startsWith(".")
      ? join(dirname(path), name)
      : `${name.replace("@sip/functions/", "functions/").replace("@sip/lambda-kit/", "packages/lambda-kit/src/")}.ts`;
    return fileAt.get(found) ?? [];
  });

const reachedFrom = (file: SourceFile, reached = new Set<SourceFile>()): ReadonlySet<SourceFile> => {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const next of importedBy(file)) reachedFrom(next, reached);
  return reached;
};

const pathsByFunction = new Map(
  catalog.map(({ concept, name }) => {
    const handler = fileAt.get(`functions/${concept}/${name}/handler.ts`);
    if (handler === undefined) throw new Error(`${name} has no handler`);
    return [name, new Set([...reachedFrom(handler)].map(({ path }) => path))] as const;
  }),
);

/** The functions that are made of a file that logs this event. */
export const writersOf = (event: string) =>
  catalog.filter(({ name }) =>
    logCalls.some((call) => call.event === event && pathsByFunction.get(name)?.has(call.path)),
  );
