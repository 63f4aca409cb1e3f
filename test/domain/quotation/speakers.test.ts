import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';

/** Name and phrase of the speaker of the last quotation; `|` in a text stands for a new paragraph. */
function lastSpeaker(marked: string): string {
  const text = marked.replaceAll('|', '\n\n');
  const last = extractQuotations(text).at(-1);
  const phrase = last?.speakerSpan && text.slice(last.speakerSpan.start, last.speakerSpan.end);
  return `${last?.speaker ?? '-'} / ${phrase ?? '-'}`;
}

const GROUPS: Readonly<Record<string, readonly (readonly [text: string, speaker: string])[]>> = {
  'the phrase right before the verb': [
    ['“We will come back soon,” the slogan of spring, Anna Vale said.', 'Anna Vale / Anna Vale'],
    ['The council, a senior official said, “is not ready to speak about it yet.”', '- / a senior official'],
    [
      'On Friday - two days after Anna Vale left - the Home Office told the paper that “nothing was found in the files.”',
      '- / Home Office',
    ],
    ['“Help for All is not enough,” Help for All director Anna Vale said.', 'Anna Vale / director Anna Vale'],
    ['“I am honoured to be here,” Vale aide Tom Reed said.', 'Tom Reed / Vale aide Tom Reed'],
  ],
  'the subject before an interruption': [
    ['Anna Vale, who has backed Tom Reed, said the plan was “the best in years.”', 'Anna Vale / Anna Vale'],
    [
      'An official, speaking on condition of silence about Tom Reed, said the plan was “the best in years.”',
      '- / An official',
    ],
    ['Anna Vale, of Crewe, Cheshire, said the plan was “the best in years.”', 'Anna Vale / Anna Vale'],
    ['The mayor’s wife, Anna Vale, said the plan was “the best in years.”', 'Anna Vale / Anna Vale'],
  ],
  'the one whose clause holds the words': [
    ['Tom Reed did not stay, Anna Vale said, adding, “He was not very happy here.”', 'Anna Vale / Anna Vale'],
    [
      'As Anna Vale, the No. 2 in the council, put it: “We will not go there again.”',
      'Anna Vale / Anna Vale',
    ],
    ['On Friday, about 200 residents of Crewe wrote: “We will not go there again.”', '- / 200 residents'],
    ['Anna Vale said the council had called the plan “the best in years.”', 'Anna Vale / Anna Vale'],
    [
      'Anna Vale sent Tom Reed two harsh reports calling the plan “the worst in years.”',
      'Anna Vale / Anna Vale',
    ],
    [
      'The rain fell on Friday, and a tall stranger said the plan was “the best in years.”',
      '- / a tall stranger',
    ],
    [
      'Traffic is so heavy there that Home Office agents described the plan as “the best in years.”',
      '- / Home Office agents',
    ],
    [
      'Anna Vale, speaking on condition of silence, said Friday that Tom Reed “is a friend of the town.”',
      'Anna Vale / Anna Vale',
    ],
    ['“It is late” that Tom Reed should write now, said Anna Vale.', 'Anna Vale / Anna Vale'],
    ['Then Anna Vale turned to the council, calling the plan “the best in years.”', 'Anna Vale / Anna Vale'],
    [
      'Anna Vale wrote that the senator from Ohio left, saying the plan was “the best in years.”',
      'Anna Vale / Anna Vale',
    ],
  ],
  'several people': [
    ['“The plan is dead,” analysts say.', '- / analysts'],
    ['Anna Vale was ahead. Critics call the plan “a disaster for the town.”', '- / Critics'],
    ['Anna Vale was ahead. They often warn that the plan is “a disaster for the town.”', '- / They'],
  ],
  'whoever owns a noun of speech': [
    [
      'Tom Reed won because of Anna Vale’s blunt warning that the plan was “a disaster.”',
      'Anna Vale / Anna Vale',
    ],
    ['The town followed Anna Vale after her call for “a new bridge to the south.”', 'Anna Vale / her'],
    ['Tom Reed called Anna Vale’s warning “a disaster for the town.”', 'Tom Reed / Tom Reed'],
  ],
  'a share of those who were asked': [
    ['Anna Vale was ahead in May, when 21 percent said “not at all likely.”', '- / 21 percent'],
  ],
  'what has words on it': [
    [
      'The page was gone, and in its place stood a message that said, “We are sorry for the trouble.”',
      '- / that',
    ],
    ['Anna Vale held up a sign saying “We have seen all this before.”', '- / a sign'],
    ['Anna Vale sent a letter saying “We have seen all this before.”', 'Anna Vale / Anna Vale'],
  ],
  'a clause with "as" and its like': [
    ['“A long road,” as Anna Vale put it, lay ahead.', 'Anna Vale / Anna Vale'],
    ['In the words of Anna Vale, “the bridge is a disgrace to the town.”', 'Anna Vale / Anna Vale'],
  ],
  'a sentence that does not begin with its subject': [
    ['However, the Home Office said on Friday, “We have never asked for it.”', '- / Home Office'],
    [
      'LEEDS, Dec. 8 (PA) — In an answer to the council, Anna Vale rallied the town, writing: “We have to stop it.”',
      'Anna Vale / Anna Vale',
    ],
  ],
  'a pronoun': [
    ['The woman Tom Reed had helped left on Friday.|“I was glad to see it,” he said.', 'Tom Reed / he'],
    [
      'Anna Vale met Ruth Hart on Friday. Vale spokeswoman Carol Reed called it a visit. “It was short,” she said.',
      'Carol Reed / she',
    ],
    ['Tom Reed left early.|Paul Hart’s been asking for it. “We all have,” he said.', 'Paul Hart / he'],
    [
      'Paul Hart spoke on Friday. Tom Reed left at once.|“Reed has been asking for it, and Reed shall have it,” he said.',
      'Paul Hart / he',
    ],
    ['Nia Wilson, of Crewe, said little.|She said it was “a long day for all of us.”', 'Nia Wilson / She'],
    ['Ruth Hart stayed. His wife, Anna, came with him. “It was a long day,” she said.', 'Anna / she'],
    ['Tom Reed asked Paul Hart about the bridge.|“I have not decided anything,” he said.', 'Paul Hart / he'],
    [
      'Tom Reed said on Monday that it was late.|As for Paul Hart, he is not worried. “I have the votes,” he said.',
      'Paul Hart / he',
    ],
  ],
  'the one whom the description fits best': [
    [
      'Anna Vale, 46, came with Tom Reed, 31. | Tom Reed left early. | “It is late,” the 46-year-old said.',
      'Anna Vale / the 46-year-old',
    ],
    [
      'The former mayor Anna Vale met the town mayor Tom Reed. | “It is late for this,” the former mayor said.',
      'Anna Vale / the former mayor',
    ],
    [
      'The former mayor Anna Vale met the town mayor Tom Reed. | “It is late for this,” the town mayor said.',
      'Tom Reed / the town mayor',
    ],
  ],
};

for (const [group, cases] of Object.entries(GROUPS)) {
  describe(`the speaker is ${group}`, () => {
    for (const [text, speaker] of cases) {
      it(`in ${text}`, () => {
        expect(lastSpeaker(text)).toBe(speaker);
      });
    }
  });
}

const sureOf = (text: string): number => extractQuotations(text).at(-1)?.confidence ?? 0;

describe('confidence', () => {
  it('is lower for a surname that two people share than for a pronoun that can mean one', () => {
    const shared = sureOf(
      'Anna Vale met her brother Tom Vale on Friday.\n\n“I came by train on the day before,” Vale said.',
    );
    const pronoun = sureOf('Anna Vale came on Friday.\n\n“I came by train on the day before,” she said.');
    expect(shared).toBeLessThan(pronoun);
  });

  it('is lower where the words themselves are in doubt', () => {
    const whole = sureOf('“I came by train on the day before,” Anna Vale said.');
    expect(sureOf('Anna Vale called the train a “disaster” for the town.')).toBeLessThan(whole);
  });
});
