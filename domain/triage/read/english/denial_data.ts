/* Words that deny, and words that end a denial. */

const listed = (words: string) => new Set(words.split(" "));

export const DENIES = listed(
  "no not without denies denied deny denying never neither nor absence lacks non",
);
/** These deny a whole list, whatever joins it. */
export const DENIES_LISTS = listed("denies denied deny denying absence negative free neither");
/** "no better", "not sure": these deny no finding. */
export const NO_DENIAL =
  /^(doubt|relief|reliev\w*|improv\w*|better|idea|longer|matter|one|sure|getting|respond\w*|help\w*|stop\w*|settl\w*|only|just|until|usual|usually|sleep\w*|going|change|effect|enough|know|want|due|worse)$/;
export const ENDS_DENIAL = listed(
  "but however although though except apart still has have had is are was were presents complains " +
    "complaining reports notes notices developed develops started starts begins began she he i they " +
    "we who because then now today yesterday since for after with until when which only instead " +
    "came feels feel felt looks seems ;",
);
export const UNSURE =
  /\b(not sure|unsure|do not know|not certain|cannot tell) (if|whether|about|of)( \w+){0,4}$/;
