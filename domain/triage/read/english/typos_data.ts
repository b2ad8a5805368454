/* Words that are no slip of another. */

/** Everyday words one letter away from a word of the lexicon, which are meant as they stand. */
export const MEANT = new Set(
  ("month months moth heard hearth beard there these those where which while after later " +
    "other about again being every never under right light night might eight sight tight " +
    "still since house hours think thing things thick three taken takes times timed table " +
    "could would should found round sound bound ground great treat front horse worse worst " +
    "worth world words small smell shell smart start stars state stage stand store story " +
    "study style sugar super train trail trial trips tried tries today place plane plant " +
    "point power price press bring break brand bread board based cases cause chair check " +
    "child class clean clear close coach couch count court cover cream cross daily dance " +
    "doing doubt drive early earth easily eaten event exact extra faced fever field fifth " +
    "fight final first fixed floor force forth fresh fruit given glass goods grade green " +
    "group grown hands happy hated heavy helps hotel human ideas inner items joint known " +
    "large laugh learn least leave level lower lucky lunch major makes maybe means meant " +
    "meals metal minor mixed moved movie music needs noted novel often older order owner " +
    "paper parts party peace phone photo piece plate quick quiet quite radio raise range " +
    "reach ready refer river rooms rural scale scene score seems sense serve seven shape " +
    "share sharp sheet shift shirt shoes short shown sides silly skill sleep slept smoke " +
    "solid solve sorry south space speak speed spent sport staff steps stick stone stood " +
    "stuff taste teach thank theme third tired title total touch tough tower track trade " +
    "trust truth twice union until upper using usual value video visit voice waste watch " +
    "water wheel white whole whose woman women wrong wrote years young starting stating " +
    "staring afternoon worker workers presents presented present along alone complain " +
    "complains mostly recruit bottles bottle spotty spotted stinging swinging soaking " +
    "reaching reacting shoveling resting testing tasting lasting losing closing patient " +
    "patience parent parents patent lumpy surround surrounds surrounding treated treating treats treatment setting putting petting strongly " +
    "certain though through thought scattered wondering record recorded remain remains remove removed " +
    "situation support supported string starts stated physician clinic chance concern course courses " +
    "exercises difference failing filling happen driver contract construct broad block blocks signed " +
    "operate supply treats stores fatal draft closed completed learning amount begin become console " +
    "heating membrane dermatology gargle gargles international integrated responses positives places")
    .split(" "),
);
export const VOWEL = /[aeiouy]/;
export const ENDING = /^(|s|es|e|d|ed|r|er|ers|y|ly|al|ing|ness|ous|ion|ions|r?h?o?ea)$/;
