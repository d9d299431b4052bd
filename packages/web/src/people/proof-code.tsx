import { useEffect, useState } from "preact/hooks";
import type { QrCode } from "../parts/qr-code.tsx";

/** The link as a QR code for a desk. What draws it is fetched only here; without it there are the link and the word. */
export const ProofCode = ({ link, label }: { link: string; label: string }) => {
  const [Code, setCode] = useState<typeof QrCode>();
  useEffect(() => {
    import("../parts/qr-code.tsx").then(
      (module) => setCode(() => module.QrCode),
      () => undefined,
    );
  }, []);
  return <div class="proof-code">{Code === undefined ? null : <Code text={link} label={label} ecc="L" />}</div>;
};
