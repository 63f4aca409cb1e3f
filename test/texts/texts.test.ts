import { describe, expect, it } from 'vitest';
import { en } from '../../src/texts/en/index.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { pseudo, unmasked } from '../fixtures/pseudo.ts';

type Said = string | ((...given: readonly unknown[]) => string);

/** Every text of a catalogue by its path. */
function allTexts(catalogue: object, path = ''): readonly (readonly [string, Said])[] {
  return Object.entries(catalogue).flatMap(([name, part]: [string, Said | object]) =>
    typeof part === 'object' ? allTexts(part, `${path}${name}.`) : [[`${path}${name}`, part] as const],
  );
}

/** An argument of any kind, to be found in what comes of it: as a word, as a number, or as what it gives when called. */
function sentinel(at: number, number: number): unknown {
  const say = (): string => `⟪${at}⟫`;
  return Object.assign(say, { toString: say, valueOf: () => number });
}

/** What a text says of arguments that stand out. @param one the argument that is the number 1, if any */
function saidWith(say: Said, one?: number): string {
  if (typeof say === 'string') return say;
  return say(...Array.from({ length: say.length }, (_, at) => sentinel(at, at === one ? 1 : 70 + at)));
}

/** Without the name of a locale. */
const english = { ...en, locale: {} };
const functions = allTexts(english).filter(([, say]) => typeof say === 'function');

describe('the English texts', () => {
  it.each(functions)('%s says all that it is given', (_, say) => {
    const said = saidWith(say);
    const lost = Array.from({ length: say.length }, (__, at) => at).filter(
      (at) =>
        !said.includes(`⟪${at}⟫`) &&
        !said.includes(String(70 + at)) &&
        // A number may choose the words alone: "With it goes" and "With it go".
        said === saidWith(say, at),
    );
    expect({ said, lost }).toEqual({ said, lost: [] });
    expect(said).not.toMatch(/undefined|NaN/);
  });

  it('have no blank at an end, and no two in a row', () => {
    const wrong = allTexts(english).filter(([, say]) => /^\s|\s$|\S {2,}\S/.test(saidWith(say)));
    expect(wrong).toEqual([]);
  });

  it('are what is said where a language is not shipped, or not known', () => {
    expect(['en-GB', 'en-US', 'pl', 'zh-CN', '', null].map(textsOf)).toEqual(Array(6).fill(en));
  });
});

describe('the pseudo-locale', () => {
  const pairs = allTexts({ ...pseudo, locale: {} }).map(
    ([path, say], at) => [path, say, allTexts(english)[at]?.[1] ?? ''] as const,
  );

  it('says every text in other letters, 40 % longer, and reads back as English', () => {
    for (const [path, odd, plain] of pairs) {
      const [shown, meant] = [call(path, odd, plain.length), call(path, plain, plain.length)];
      expect({ path, is: unmasked(shown) }).toEqual({ path, is: meant });
      const isOdd = path.startsWith('forms.') || /^\W*⟦.*˙⟧$/s.test(shown);
      expect({ path, isOdd }).toEqual({ path, isOdd: true });
    }
  });

  it('leaves signs, code and what it is given as they are', () => {
    expect(pseudo.quote.givesAgain('abc')).toBe(
      '⟦Ẁḭṫḣ ṫḣḭṡ ḭḋ, `/quote abc` ḡḭṽḛṡ ṫḣḭṡ ṽḛṙẏ ʠṳṍṫḛ ḁḡḁḭṅ.˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙⟧',
    );
    expect(pseudo.parts.readAs('The words')).toContain('“The words”');
  });
});

/** Of the texts only those of /help are given something to call. */
function call(path: string, say: Said, count: number): string {
  if (typeof say === 'string') return say;
  const isHelp = path.startsWith('help.');
  return say(
    ...Array.from({ length: count }, (_, at) => (isHelp ? (name: string) => `/${name}` : `Word ${at}`)),
  );
}
