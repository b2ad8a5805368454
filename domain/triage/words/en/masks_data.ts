/** Words that stand for one another in many phrases. */
export const LISTS = {
  pain: "pain|pains|painful|ache|aches|aching|achy|hurt|hurting|sore|soreness|tender|" +
    "tenderness|discomfort|agony|cramp|cramps|cramping|cramped|stabbing|throbbing|throbs",
  swell: "swell*|swollen|puffy|puffed|puffiness|oedema|edema|enlarged|inflamed",
  belly: "abdomen|abdominal|stomach|belly|tummy|epigastri*|abdo|gut|periumbilical",
  leg: "leg|calf|calves|shin|thigh|thighs|hamstring",
  weak: "weak*|paraly*|heavy|lost strength|numb-weak|powerless|limp|clumsy",
  balance: "balance|unsteady|staggering|ataxi*",
  hits: "hit|hitting|beat|beating|punch*|kick*|slap*|abus*|hurt|threaten*|chok*",
  sting: "sting|stung|stings",
  trigger: "nut|peanut|peanuts|shellfish|prawn|prawns|shrimp|seafood|egg|milk|penicillin|" +
    "amoxicillin|antibiotic*|sesame|fish|wheat|latex|aspirin|ibuprofen|kiwi|cashew*|almond*|" +
    "allergen*|medicine|medication|tablet|injection|contrast|vaccine|bee|wasp",
};

/** Where a word means something else. */
export const MASKS =
  /\bblow(?:ing|s)? (?:her |his |my |their |the )?nose\b|\bskin (?:is )?(?:warm|cool|pink) ?,? (?:and )?dry\b|\blike (?:swallowing |broken )*(?:glass|razor blades?|razors|knives)\b|\btemperature (?=(?:of |is |was )?\d)|\bstings (?=a bit|when|a little|slightly|on|if|with|at)|\b(?:it|that|which|urine|water|salt) stings\b|\b(?:sexually|physically) active\b|\b(?:does|did|do) not (?:wake|waken|awaken) (?:him|her|me|them|patient)\b|\bheavy (?=box|load|object|bag|furniture|weight|lifting|suitcase|item|thing|crate|sack|pot|meal)|\b(?:grass|hay|lawn) (?:(?:is|was|being|gets) )?cut\b|\bcut (?:grass|lawn|hay|down|back)\b|\bhair ?cut\b|(?<=nose )runs\b|\bruns (?=of|in|down|about|from|to|every|daily|after|a|for|up|through|out|\d)|(?<=(?:sneezing|coughing|laughing|crying) )fits?\b|\bfits? of(?= (?:coughing|sneezing|laughter|rage))|\bphysically fit\b|(?<=skin (?:on|of|over) (?:her |his |my |the )?)(?:back|chest|belly|face|neck|legs?|arms?)\b|\b(came|come|comes|coming|go|goes|going|went|get|got|gets|bring|turn) back\b|\bback (to|from|home|in|and forth|again|at work)\b|\b(at|in) the back of (?!my|the|his|her)|\bon the other hand\b|\bsecond hand\b|\bfall(ing|s)? asleep\b|\bhand sanitizer\b|\bheart rate\b|\bheart attack before\b|\bsick (leave|note)\b|\bcold (water|drink|drinks|pack|compress|weather)\b|\bheat (pack|pad)\b|\bold age\b|\bhead of\b|\bgut feeling\b|\bfood poisoning before\b|\bblood (test|tests|group|type|sugar test)\b|\bhome blood test\b/g;

/** Comfort that people offer themselves or others. */
export const MINIMISING =
  /\b(just|probably|only|maybe|perhaps)( just)?( my)? (stress|nerves|anxiety|tired|tiredness|nothing|wind|a bug|indigestion)\b|\bit is nothing\b|\bsleep it off\b|\b(nothing to worry|nothing serious|do not want to (bother|worry))\b( about| anyone)?/g;
