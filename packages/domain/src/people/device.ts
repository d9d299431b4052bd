/** The browsers and systems that are distinguished, by the names that people know. */
const browsers = ["Edge", "Opera", "Samsung Internet", "Firefox", "Chrome", "Safari"] as const;
const systems = ["Android", "iPhone", "iPad", "Windows", "macOS", "Linux"] as const;

/** What a request says about its device, in words of closed lists. Nothing else of it is kept. */
export interface Device {
  readonly browser?: (typeof browsers)[number];
  readonly system?: (typeof systems)[number];
}
export const deviceWords = { browsers, systems } as const;

/** Browsers also name older browsers, so the order matters. */
const browserMarks: readonly (readonly [RegExp, (typeof browsers)[number]])[] = [
  [/\bEdg(?:A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systemMarks: readonly (readonly [RegExp, (typeof systems)[number]])[] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows NT\b/, "Windows"],
  [/\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** A `User-Agent` proves nothing; it only helps an honest person to recognise their own device. */
export const readDevice = (userAgent: string): Device => {
  const browser = browserMarks.find(([mark]) => mark.test(userAgent))?.[1];
  const system = systemMarks.find(([mark]) => mark.test(userAgent))?.[1];
  return { ...(browser !== undefined && { browser }), ...(system !== undefined && { system }) };
};

/** `Chrome di Android`, `Chrome on Android`. */
export const deviceInWords = ({ browser, system }: Device, language: "id" | "en"): string => {
  if (browser !== undefined && system !== undefined) return `${browser} ${{ id: "di", en: "on" }[language]} ${system}`;
  return browser ?? system ?? { id: "perangkat yang tidak kami kenal", en: "a device that we do not know" }[language];
};
