import { entityNames } from "@sip/storage-dynamodb/entities";
import type { Rewrite } from "@sip/storage-dynamodb/rewrite-items";
import * as z from "zod/mini";

const RewriteModule = z.object({
  rewrite: z.object({
    entity: z.enum(entityNames),
    toShape: z.int().check(z.gte(2)),
    reshape: z.custom<Rewrite["reshape"]>((value) => typeof value === "function"),
  }),
});

/** The rewrite that a file exports. Throws when it exports none, or one of an unknown entity: no item would be due. */
export const readRewrite = (module: unknown, file: string): Rewrite => {
  const read = RewriteModule.safeParse(module);
  if (read.success) return read.data.rewrite;
  throw new Error(`${file} has to export \`rewrite\` with an entity of ours, toShape (from 2 on) and reshape`);
};
