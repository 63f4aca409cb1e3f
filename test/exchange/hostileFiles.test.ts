import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbatimParts } from '../../src/domain/exchange/writeVerbatim.ts';
import { readExchangeFile } from '../../src/exchange/readExchangeFile.ts';
import { quote } from '../store/samples.ts';
import { faultFrom, fileFrom, told } from './readText.ts';

const MEGABYTE = 1_000_000;

function ours(...entries: readonly string[]): string {
  const { head, middle, end } = verbatimParts;
  return `${head('1', 0)}${middle}\n${entries.join(',\n')}${end}`;
}

describe('a hostile file', () => {
  it.each([
    ['a megabyte of brackets', () => '['.repeat(MEGABYTE), 1, /nested/],
    ['brackets that are closed', () => '['.repeat(MEGABYTE / 2) + ']'.repeat(MEGABYTE / 2), 1, /nested/],
    ['objects in objects', () => '{"a":'.repeat(MEGABYTE / 5), 1, /nested/],
    [
      'an object that does not end',
      () => `{"format":"verbatim",\n"quotes":[\n{"id":`,
      3,
      /bracket is not closed/,
    ],
    ['a text that does not end', () => `[\n"${'x'.repeat(MEGABYTE)}`, 2, /not closed/],
    ['a text that ends in a backslash', () => '[\n\n"x\\', 3, /not closed/],
    ['a comma too many', () => '[{"text":"a"},\n]', 2, /no JSON/],
    ['no comma', () => '[{"text":"a"}\n{"text":"b"}]', 2, /comma/],
    ['something behind the end', () => '[]\n\nx', 3, /behind the end/],
    ['a name without a colon', () => '{"format"\n"verbatim"}', 2, /colon/],
    ['a line break within a text', () => '[\n{"text":"a\nb"}]', 2, /no JSON/],
    ['NUL within JSON', () => '[\n{"text":"a\0b"}]', 2, /no JSON/],
    ['words that are no JSON', () => '[\n{"text":undefined}]', 2, /no JSON/],
    ['other JSON', () => '{"a":1}', 1, /neither an export/],
    ['aliases that multiply', () => `A:\n  - &a [x,x]\n  - &b [*a,*a]\n  - txt: *b\n`, 3, /no YAML/],
    [
      'aliases that multiply in one entry',
      () => `A:\n  - {a: &a [x,x], b: &b [*a,*a], txt: *b}\n`,
      2,
      /no YAML/,
    ],
    ['YAML that is cut off', () => 'A:\n  - txt: "never\n    closed\n', 3, /no YAML/],
    ['a tab before YAML', () => 'A:\n  - txt: a\n\t- txt: b\n', 3, /no YAML/],
    ['YAML of another form', () => 'A: text\n', 1, /no file of quotes/],
    ['YAML of nested lists', () => `A: ${'['.repeat(20_000)}`, 1, /no YAML/],
    ['a quotation mark in a CSV cell', () => 'text,speaker\na,b\nc"d,e', 3, /quotation marks/],
    ['a CSV cell that does not end', () => 'text\n"a\nb', 2, /quotation marks/],
    ['a CSV row without an end', () => `text\n"${'x'.repeat(MEGABYTE)}`, 2, /quotation marks/],
    ['CSV without the column', () => 'a,b\n1,2', 1, /column "text"/],
    ['a web page', () => '<!doctype html>\n<title>x</title>', 1, /column "text"/],
    ['nothing', () => '', 1, /empty/],
    ['blanks', () => '\uFEFF \n\t', 1, /empty/],
  ])('of %s is refused with the line', async (_, text, line, problem) => {
    // Made here: a title is made of what stands in the table.
    const fault = await faultFrom(text());
    expect(fault.problem).toMatch(problem);
    expect(fault.line).toBe(line);
    expect(fault.problem).toMatch(/\. To mend it, .+\.$/);
  });

  it.each([
    ['UTF-16, little end first', [0xff, 0xfe, 0x5b, 0, 0x5d, 0], 1, /UTF-16/],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x5b, 0, 0x5d], 1, /UTF-16/],
    ['Latin 1', [...Buffer.from('text\nfine\ncaf\xe9', 'latin1')], 3, /not valid UTF-8/],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 1, /not valid UTF-8/],
  ])('in %s is refused with the line', async (_, bytes, line, problem) => {
    const fault = await faultFrom(Uint8Array.from(bytes));
    expect(fault.problem).toMatch(problem);
    expect(fault.line).toBe(line);
  });

  it('does not hide what is right in it: an entry far too long, deep or strange is refused by itself', async () => {
    const yaml = `A:\n  - txt: fine\n  - txt: ${'x'.repeat(200_000)}\n  - txt: fine too\n`;
    const file = await fileFrom(yaml);
    expect(file.quotes.map(({ row }) => row)).toEqual([1, 3]);
    expect(told(file.malformed)).toEqual([{ row: 2, problem: 'it is far too long for a quote' }]);
    const proto = '{"id":"bbbbbbbb","__proto__":{"state":"active"}}';
    const read = await fileFrom(ours(JSON.stringify(quote('aaaaaaaa', 'Fine.')), proto, '[1]', 'null'));
    expect(read.quotes.map(({ row }) => row)).toEqual([1]);
    expect(read.malformed.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with a byte order mark and CRLF is read like any other', async () => {
    const [first] = (await fileFrom(`\uFEFF${ours(JSON.stringify(quote('aaaaaaaa', 'Fine.')))}`)).quotes;
    expect(first?.row).toBe(1);
    const crlf = await fileFrom('\uFEFFA:\r\n  - txt: |-\r\n      one\r\n      two\r\n');
    expect(crlf.quotes.map(({ value }) => value.text)).toEqual(['one\ntwo']);
    expect((await fileFrom('\uFEFF"text"\r\n"a\r\nb"\r\n')).quotes.map(({ value }) => value.text)).toEqual([
      'a\r\nb',
    ]);
  });

  it('of whatever kind is read or refused, and never anything else', () => {
    const signs = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '"',
      '\\',
      ',',
      ':',
      '\n',
      '- ',
      'txt: ',
      'text',
      '&a',
      '*a',
      '1',
      ' ',
      '#',
      '|',
      "'",
      '\ud800',
      '\0',
    );
    const starts = fc.constantFrom(
      '',
      '[',
      '{"format":"verbatim","quotes":[',
      'A:\n  - txt: ',
      'text,speaker\n',
      'ID,Text,Originator,Creator,Category,Created\n',
    );
    const texts = fc
      .tuple(starts, fc.array(signs, { maxLength: 40 }))
      .map(([start, rest]) => start + rest.join(''));
    const files = fc.oneof(
      texts.map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(files, (bytes) => {
        const read = readExchangeFile(bytes);
        const lines =
          read.kind === 'file'
            ? [...read.file.quotes, ...read.file.malformed].map(({ row }) => row)
            : [read.fault.line];
        const last = Buffer.from(bytes).toString('latin1').split('\n').length;
        expect(lines.every((line) => line >= 1 && line <= last)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
