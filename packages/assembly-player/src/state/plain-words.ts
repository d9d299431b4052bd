/** What people can mend, by the codes of the file system and of SQLite (https://www.sqlite.org/rescode.html). */
const words: Readonly<Record<string, string>> = {
  EACCES: "may not be written by you",
  EPERM: "may not be written by you",
  EROFS: "is on a disk that can only be read",
  ENOSPC: "cannot be written: the disk is full",
  EDQUOT: "cannot be written: your share of the disk is used up",
  ENOTDIR: "is not a folder, or lies under something that is none",
  EEXIST: "is not a folder",
  ENOENT: "cannot be made there",
  8: "can only be read",
  10: "cannot be read or written: the disk reports a fault",
  11: "is torn",
  13: "cannot be written: the disk is full",
  14: "cannot be opened",
  26: "is torn",
};

/**
 * Says in a sentence why the data folder or a file in it cannot be used; undefined when the fault is none of the disk, or is
 * about something else than `path`.
 */
export const plainWords = (fault: unknown, path: string): string | undefined => {
  if (!(fault instanceof Error)) return undefined;
  const { code, errcode, path: about } = fault as { code?: unknown; errcode?: unknown; path?: unknown };
  const isOfSqlite = typeof errcode === "number";
  if (!isOfSqlite && !String(about).startsWith(path)) return undefined;
  // SQLite adds details in the upper bits.
  const said = words[isOfSqlite ? errcode & 0xff : String(code)];
  return said === undefined ? undefined : `${path} ${said}.`;
};
