/** "Rp650.000", from whole rupiah; the same in both languages, as it stands on the tariff. */
export const rupiah = (amount: number): string => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;
