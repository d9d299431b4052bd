import { encode } from "uqr";

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  /** How much of it may be smudged: `M` on paper, `L` on a screen, where a long text is the easier to read for it. */
  readonly ecc?: "L" | "M";
}

/** Dark on white in both themes: scanners at the counter do not read it the other way round. */
export const QrCode = ({ text, label, ecc = "M" }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc, border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
