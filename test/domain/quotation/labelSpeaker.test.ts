import { expect, it } from 'vitest';
import { labelSpeaker } from '../../../src/domain/quotation/labelSpeaker.ts';

const bold = (name: string): string => `**${name}**`;

it('names whom a careful reader would bet on', () => {
  expect(labelSpeaker({ speaker: 'Ada Holm', sure: true })).toBe('Ada Holm');
  expect(labelSpeaker({ speaker: 'Ada Holm', sure: true }, bold)).toBe('**Ada Holm**');
});

it('says "probably" of whom it would not bet on, outside of what stands out', () => {
  expect(labelSpeaker({ speaker: 'Ada Holm', sure: false })).toBe('probably Ada Holm');
  expect(labelSpeaker({ speaker: 'Ada Holm', sure: false }, bold)).toBe('probably **Ada Holm**');
});

it('labels nobody where nobody is named', () => {
  expect(labelSpeaker({ speaker: null, sure: false }, bold)).toBeNull();
});
