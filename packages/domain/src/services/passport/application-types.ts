/** What people come for: Permenkumham 8/2014, articles 4 and 24 to 29. */
export const applicationTypes = [
  "BARU",
  "PENGGANTIAN_HABIS_BERLAKU",
  "PENGGANTIAN_PENUH",
  "PENGGANTIAN_HILANG",
  "PENGGANTIAN_RUSAK",
  "PERUBAHAN_DATA",
] as const;
export type ApplicationType = (typeof applicationTypes)[number];
