import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageWords } from '../../../src/views/parts/messageWords.ts';

describe('messageWords', () => {
  it.each([
    ['**The** *ferry* ~~never~~ __sails__ ||in|| _May_', 'The ferry never sails in May'],
    ['hey <@123> <#4> <:boat:5> <t:1650000000:R> it sails', 'hey     it sails'.trim()],
    ['it sails <https://news.example/a?b=c> today', 'it sails   today'],
    ['see [the story](https://news.example/a) of it', 'see the story of it'],
    ['## It sails\n-# maybe', 'It sails\nmaybe'],
    ['It \\*really\\* sails', 'It really sails'],
    ['1\\. It sails \\> May', '1. It sails > May'],
    ['snake_case_stays', 'snake_case_stays'],
    ['```\nIt sails\n```', 'It sails'],
  ])('reads %j', (content, expected) => {
    expect(messageWords(content).replaceAll(/ +/g, ' ')).toBe(expected.replaceAll(/ +/g, ' '));
  });

  it('puts what is set off as a quotation into marks, unless it has its own', () => {
    expect(messageWords('> The ferry sails\n> in May\nis that so?')).toBe(
      '“The ferry sails\nin May”\nis that so?',
    );
    expect(messageWords('he wrote:\n>>> The ferry\n\nsails')).toBe('he wrote:\n“The ferry\n\nsails”');
    expect(messageWords('> "It sails," she said')).toBe('"It sails," she said');
  });

  it('takes any message', () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '> ',
      '\n',
      '*',
      '_',
      '[',
      '](https://a.b',
      ')',
      '`',
      '\\',
      '|',
      'a',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 200 }), (parts) => {
        expect(messageWords(parts.join(''))).not.toMatch(/\*|^\s|\s$/);
      }),
    );
  });
});
