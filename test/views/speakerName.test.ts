import { expect, it } from 'vitest';
import { en } from '../../src/texts/en/index.ts';
import { plainSpeakerName, speakerName } from '../../src/views/parts/speakerName.ts';

it('draws a sure speaker, a doubted one, and none', () => {
  expect(speakerName(en, { speaker: 'Ada *Holm*', sure: true }, 60)).toBe('**Ada \\*Holm\\***');
  expect(speakerName(en, { speaker: 'Ada Holm', sure: false }, 5)).toBe('probably **Ada…**');
  expect(speakerName(en, { speaker: null, sure: false }, 60)).toBe('*speaker not named in the text*');
  expect(speakerName(en, { speaker: null, sure: true }, 60, 'nobody named')).toBe('*nobody named*');
});

it('says the same in plain text', () => {
  expect(plainSpeakerName(en, { speaker: 'Ada *Holm*', sure: false }, '')).toBe('probably Ada *Holm*');
  expect(plainSpeakerName(en, { speaker: null, sure: false }, 'nobody')).toBe('nobody');
});
