/** Openers that point back: at a person, a thing, or the argument before. Parts of a regular expression. */
export const pointingOpeners: readonly string[] = [
  // Pronouns and the like
  "(?:he|she|it|they)(?:['’](?:s|d|ll|re|ve))?|his|hers?|him|their|theirs|them|its",
  "th(?:is|at|ese|ose)(?:['’]s)?|such|same|ones?|both|neither|each(?! (?:of the|year|day|week|month|summer|winter|spring|autumn|fall|election|time|side) )|another|others?|none",
  'some of (?:them|those|these)|most of (?:them|those|these)|all of (?:this|that|them)|of those|of these|among (?:them|those|these)',
  'the (?:former|latter|pair|duo|trio|others?|same(?! (?:\\p{Ll}+ ){1,3}that )|rest)',
  'the (?:first|second|third|last|two|three|couple|latest|answer|result|reason|problem|idea|point|difference|trouble) ?(?:ones?)?(?= (?:is|are|was|were|has|had|have|said|also|will|would|did|do|of which)|,)',
  'the (?:move|decision|news|announcement|comments?|remarks?|statement|incident|claims?|ruling|findings) (?:came|comes|follows|followed)',
  // Connectives
  'but|and|or|nor|yet|so|however|meanwhile|also|still|instead|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence',
  'now(?! that )|then|later|afterwards?|besides|additionally|indeed|otherwise|similarly|likewise|consequently|finally|here|there(?=,)|elsewhere|again|too|plus',
  'because|rather|even(?! (?:as|when|if|though|before|after|in|at|for|the) )|either way|in fact|in short|in turn|in other words|in addition|in contrast|by contrast|as such|as well',
  'for example|for instance|for that|as a result|at the same time|at that|at the time|after that|since then|by then|until then|from there',
  'that said|to see (?:how|why)|alternatively|to be sure|to that end|with that|on the other hand|on top of|after all|(?:more |most )?importantly',
  'once again|(?:first|second|third|fourth|fifth)(?:ly)?,|lastly|on the same|that same|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|\\d+)(?: \\p{L}+)? (?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?) (?:later|earlier|before|after that)',
  "(?:in between|in the (?:meantime|end|process)|in (?:return|response|reply|comparison|total|all|particular)|in (?:doing|saying) (?:so|this|that)|first of all|first off|(?:to begin|to start) with|for (?:one|starters|now|good measure|comparison|context)|at (?:first|last|least|one point|this point|any rate|other times)|along the way|all the same|above all|by comparison|by the way|on the (?:contrary|one hand|plus side|upside|downside)|on occasion|next|previously|ultimately|conversely|accordingly|equally|regardless|granted|admittedly|ironically|interestingly|predictably|inevitably|curiously|tellingly|thankfully|specifically|notably|what['’]?s more|what is more|(?:worse|better|stranger|most of all|last but not least)(?: still| yet)?)(?=,)",
  '(?:in|on|by|at|from|to|for|with) (?:this|that|those|these|either|any|such a) (?:case|cases|instance|way|respect|regard|sense|light|vein|situation|circumstances?|days|years|times?|point|matter|issue|front|measure|logic|standard)',
  'for (?:his|her|its|their) part|even (?:so|then|now)|just then|only then|back then|ever since(?=,)|from then|until now|up to now|not to mention|along with|among others?|(?:apart|aside) from (?:that|this|these|them|it)',
  'the (?:two|three)(?= (?:\\p{Ll}+ed|met|had|have|has|spoke|said|say|will|would|also|then|now|both|each)(?!\\p{L}))|if (?:it|he|she|they)(?! (?:rains?|snows?))|all (?:two|three|four|five|six)(?= (?:are|is|were|was|will|have|has|had|would|could|can|must|should|said|say)(?!\\p{L})|,| of (?:them|these|those|which))|despite (?:his|her|its|their|this|that|these|those)(?! own)|eventually|subsequently|next up|soon(?: after)?|shortly (?:after|before|thereafter)|moments later|before long|(?:the|that) (?:same|next|following|previous) (?:day|night|morning|afternoon|evening|week|weekend|month|year|season|summer|minute|moment)|the (?:day|night|week|month|year) (?:before|after)(?=,)|(?:a|an) (?:day|night|week|month|year|hour|moment) (?:earlier|later)',
  'of the (?:bunch|lot|group|pair|duo|trio)(?=,)|(?:just as|equally|no less|even more|also) \\p{Ll}+ (?:is|was|are|were)|for [^,“"]{2,40}, (?:it|this|that) (?:is|was)',
  "(?:though|although|while|because|since|when|as|if|once|unless|until|whether|where) (?:(?:it|that|this)(?:['’]s| (?:is|was|has|had|may|might|could|would|seems|seemed|looks|looked)(?! true that))|these|those)",
  // Replies, asides and comparisons
  'yes|no,|well,|ok|okay|sure|of course|naturally|perhaps|maybe|sadly|unfortunately|luckily|fortunately',
  'like (?:his|her|him|them|many|most|so many|all|\\p{Lu}[\\p{L}’ \\x27]+,)|unlike|as for|not (?:only|that|so|everyone)|no wonder|no one|as (?:he|she|it|they)',
];
