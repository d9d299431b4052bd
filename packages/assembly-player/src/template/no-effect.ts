/** Reasons that many kinds share, for `noEffect`. */
export const tagsHaveNoEffect = "tags are for bills and searches on AWS";
export const encryptionHasNoEffect =
  "the data directory belongs to the one who started the run, and is as safe as the machine";
export const descriptionHasNoEffect = "read by people only";
