import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";

/** The catalog as what reads any row sees it: without the exact names. */
export const rows: readonly FunctionRow[] = catalog;

/** Who follows the changes of the table. */
export const followers = rows.flatMap(({ trigger }) => (trigger.kind === "changes" ? trigger.followers : []));
