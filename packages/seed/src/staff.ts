/**
 * The people of the local run who can sign in: one of each group, named for what they are. On AWS the admin makes the
 * accounts in Cognito.
 */
export const demoStaff = [
  { username: "petugas", name: "Petugas Contoh", groups: ["officer"], attributes: { "custom:office": "pekanbaru" } },
  {
    username: "pengawas",
    name: "Pengawas Contoh",
    groups: ["supervisor"],
    attributes: { "custom:office": "pekanbaru" },
  },
  { username: "kepala", name: "Kepala Contoh", groups: ["head"], attributes: { "custom:office": "pekanbaru" } },
  { username: "admin", name: "Admin Contoh", groups: ["admin"], attributes: { "custom:office": "pekanbaru" } },
] as const;
