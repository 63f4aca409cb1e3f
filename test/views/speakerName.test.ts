import { expect, it } from 'vitest';
import { plainSpeakerName, speakerName } from '../../src/views/parts/speakerName.ts';

it('draws a sure speaker, a doubted one, and none', () => {
  expect(speakerName({ speaker: 'Ada *Holm*', sure: true }, 60)).toBe('**Ada \\*Holm\\***');
  expect(speakerName({ speaker: 'Ada Holm', sure: false }, 5)).toBe('probably **Ada…**');
  expect(speakerName({ speaker: null, sure: false }, 60)).toBe('*speaker not named in the text*');
  expect(speakerName({ speaker: null, sure: true }, 60, 'nobody named')).toBe('*nobody named*');
});

it('says the same in plain text', () => {
  expect(plainSpeakerName({ speaker: 'Ada *Holm*', sure: false })).toBe('probably Ada *Holm*');
  expect(plainSpeakerName({ speaker: null, sure: false })).toBe('speaker not named in the text');
});
