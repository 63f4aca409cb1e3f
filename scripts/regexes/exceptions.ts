/** A regular expression that recheck does not find linear, and why it holds nobody up. */
interface Exception {
  readonly file: string;
  /** How it begins, with its slash: the only such in its file. */
  readonly begins: string;
  /** What bounds its cost. "Not decided" is what recheck comes to no end with: the rest was found by reading. */
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    file: 'src/domain/check/speaker/namedInText.ts',
    begins: String.raw`/(\p{Lu}[\p{L}\p{M}`,
    reason: 'runs on the 80 characters before a name',
  },
  {
    file: 'src/domain/text/endsSentence.ts',
    begins: String.raw`/^(?:(?:\p{Lu}[\p{L}`,
    reason: 'not decided; runs on the 90 characters behind a stop',
  },
  {
    file: 'src/domain/check/speaker/innerSpeech.ts',
    begins: String.raw`/(?:^|[\s,;“"])(\p{L}`,
    reason: 'not decided; runs on the 120 characters before inner marks',
  },
  {
    file: 'src/web/reading/withoutFurniture.ts',
    begins: String.raw`/(?:\bhttps?`,
    reason: 'not decided; runs on paragraphs of at most 300 characters',
  },
  {
    file: 'src/domain/summary/measureSentences.ts',
    begins: '/“[^”]{0,600}',
    reason: 'not decided; each opening mark looks at no more than 600 characters',
  },
  {
    file: 'src/domain/summary/sentenceFlaw.ts',
    begins: '/“[^”]{0,600}',
    reason: 'not decided; each opening mark looks at no more than 600 characters',
  },
  {
    file: 'src/domain/summary/presumedThings.ts',
    begins: '/^(?:(?:As|When',
    reason:
      'not decided; only at the beginning, and no two ways to read the same words: they are parted by white space',
  },
  {
    file: 'src/domain/summary/sentenceWords.ts',
    begins: '/(?:,| and) ?',
    reason: 'not decided; its one repetition looks at no more than 40 characters',
  },
  {
    file: 'src/domain/text/readByline.ts',
    begins: '/^(?:(?:in|for',
    reason: 'not decided; only at the beginning, with one open repetition a branch',
  },
  {
    file: 'src/domain/summary/leansOnPrevious.ts',
    begins: '/^["“‘\'(]*(?:(?:he|she',
    reason: 'not decided; only at the beginning, and only the marks there repeat',
  },
  {
    file: 'src/domain/check/findClaims.ts',
    begins: String.raw`/\s[-–—―~]{1,2}\s*`,
    reason: 'not decided; white space is read once a dash, and 80 characters behind each of it',
  },
];
