/**
 * List prices in USD, November 2026. AWS's are Singapore's: Jakarta's are shown by no page that could be read. Each is on the
 * service's own page, aws.amazon.com/<service>/pricing.
 */
export const usd = {
  tableWriteUnit: 0.715e-6,
  tableReadUnit: 0.143e-6,
  apiRequest: 1.25e-6,
  siteRequest: 1.2e-6,
  functionRun: 0.2e-6,
  /** arm64 */
  functionGigabyteSecond: 13.3e-6,
  busEvent: 1e-6,
  queueRequest: 0.4e-6,
  logGigabyte: 0.7,
  /** Utility and authentication alike, Indonesia: https://developers.facebook.com/docs/whatsapp/pricing */
  whatsappMessage: 0.025,
} as const;
