/** Reasons that many kinds share, for `noEffect`. */
export const TAGS_HAVE_NO_EFFECT = "tags are for bills and searches on AWS";
export const ENCRYPTION_HAS_NO_EFFECT =
  "the data directory belongs to the one who started the run, and is as safe as the machine";
export const DESCRIPTION_HAS_NO_EFFECT = "read by people only";
