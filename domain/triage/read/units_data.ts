/** Words that carry no meaning for a pattern: "pain in my chest" is read as "pain in chest". */
export const FILLERS = new Set(
  ("the a an my his her their your our its this that these those quite just pretty such also some " +
    "been being").split(" "),
);
