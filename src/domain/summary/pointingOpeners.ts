/** Openers that point back: at a person, a thing, or the argument before. Parts of a regular expression. */
export const pointingOpeners: readonly string[] = [
  // Pronouns and the like
  "(?:he|she|it|they)(?:['’](?:s|d|ll|re|ve))?|his|hers?|him|their|theirs|them|its",
  "th(?:is|at|ese|ose)(?:['’]s)?|such|same|ones?|both|neither|each(?! of the )|another|others?|none",
  'some of (?:them|those|these)|most of (?:them|those|these)|all of (?:this|that|them)|of those|of these|among (?:them|those|these)',
  'the (?:former|latter|pair|duo|trio|others?|same|rest)',
  'the (?:first|second|third|last|two|three|couple|latest|answer|result|reason|problem|idea|point|difference|trouble) ?(?:ones?)?(?= (?:is|are|was|were|has|had|have|said|also|will|would|did|do|of which)|,)',
  'the (?:move|decision|news|announcement|comments?|remarks?|statement|incident|claims?|ruling|findings) (?:came|comes|follows|followed)',
  // Connectives
  'but|and|or|nor|yet|so|however|meanwhile|also|still|instead|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence',
  'now|then|later|afterwards?|besides|additionally|indeed|otherwise|similarly|likewise|consequently|finally|here|there(?=,)|elsewhere|again|too|plus',
  'because|rather|even|either way|in fact|in short|in turn|in other words|in addition|in contrast|by contrast|as such|as well',
  'for example|for instance|for that|as a result|at the same time|at that|at the time|after that|since then|by then|until then|from there',
  'that said|to see (?:how|why)|alternatively|to be sure|to that end|with that|on the other hand|on top of|after all|(?:more |most )?importantly',
  'once again|(?:first|second|third|fourth|fifth)(?:ly)?,|lastly|on the same|that same|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|\\d+)(?: \\p{L}+)? (?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?) (?:later|earlier|before|after that)',
  // Replies, asides and comparisons
  'yes|no,|well,|ok|okay|sure|of course|naturally|perhaps|maybe|sadly|unfortunately|luckily|fortunately',
  'like (?:his|her|him|them|many|most|so many|all|\\p{Lu}[\\p{L}’ \\x27]+,)|unlike|as for|not (?:only|that|so|everyone)|no wonder|no one|as (?:he|she|it|they)',
];
