import type { DataFormat } from "assembly-player/player-options";

/**
 * Of the local data. A change of items or keys that has no way from the old ones takes the next number (CONTRIBUTING, "An
 * entity"). Data of before 1 have none.
 */
export const dataFormat: DataFormat = {
  number: 2,
  refusal: (dataDir) =>
    `${dataDir} berisi data dari versi lain, yang tidak dapat dibaca oleh versi ini. Hapus folder itu untuk mulai dari awal, ` +
    "pilih folder lain dengan SIP_DATA_DIR, atau jalankan versi yang menulisnya.\n" +
    `${dataDir} has data of another version, which this one cannot read. Remove the folder to begin anew, choose another one ` +
    "with SIP_DATA_DIR, or run the version that wrote it.",
};
