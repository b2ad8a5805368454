/* Words for how bad, how sudden and where it is going. */

export const SEVERE =
  /^(severe\w*|worst|excruciating|unbearable|intense\w*|terrible|terribly|agonising|agonizing|horrible|extreme\w*|awful|heavy|massive|crushing|violent\w*|pounding|screaming|strong|badly|agony)$/;
export const MILD =
  /^(mild\w*|slight\w*|minor|little|bit|light|small|low-grade|tiny|faint|occasional\w*|minimal\w*)$/;
export const SUDDEN = /^(sudden\w*|abrupt\w*|instant\w*|thunderclap|seconds)$/;
export const WORSE =
  /^(worse|worsening|worsened|increasing\w*|progress\w*|spreading|escalating|deteriorat\w*)$/;
export const BETTER =
  /^(better|improving|improved|settling|resolved|gone|easing|eased|subsided|stopped)$/;
/** "Worse with movement" tells what it depends on, not where it is going. */
export const MODULATED =
  /^(with|when|on|after|at|by|in|if|during|lying|leaning|bending|sitting|going)$/;
export const SCORE = /\b(10|9|8|7)\s?(?:\/|out of)\s?10\b/;
