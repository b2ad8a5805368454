/** Whom minor complaints suit: nobody in the first months, with weak defences, or with child. */
export const ROBUST = "age>=1 and not immune_low and not pregnant and not new_mother";
/** Stricter: also none whose illness a small thing can tip over. */
export const STURDY =
  `${ROBUST} and not age>=75 and not diabetes and not heart_disease and not lung_disease and not kidney_disease`;
export const ANYONE = "always";
