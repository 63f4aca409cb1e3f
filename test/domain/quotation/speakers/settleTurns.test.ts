import { describe, expect, it } from 'vitest';
import { settleTurns, type Turn } from '../../../../src/domain/quotation/speakers/settleTurns.ts';

const turn = (said: string | null, more: Partial<Turn> = {}): Turn => ({
  said,
  link: 'beside',
  answers: false,
  acts: null,
  actsAfter: null,
  addressed: new Set(),
  ...more,
});

describe('turns', () => {
  it('go to and fro between the two who are named', () => {
    const turns = [turn('Ann'), turn('Tom'), turn(null), turn(null), turn(null)];
    expect(settleTurns(turns)).toEqual(['Ann', 'Tom', 'Ann', 'Tom', 'Ann']);
  });

  it('are known backwards from who is named later', () => {
    const turns = [turn(null), turn(null), turn('Ann'), turn('Tom')];
    expect(settleTurns(turns)).toEqual(['Ann', 'Tom', 'Ann', 'Tom']);
  });

  it('may begin a paragraph after an attribution where the next turn is named', () => {
    const turns = [turn('Ann'), turn('Tom'), turn(null, { link: 'after' }), turn(null), turn('Ann')];
    expect(settleTurns(turns).slice(2)).toEqual(['Ann', 'Tom', 'Ann']);
  });

  it('go on after an attribution where nothing speaks against it', () => {
    const turns = [turn('Ann'), turn('Tom'), turn(null, { link: 'after' }), turn(null)];
    expect(settleTurns(turns)).toEqual(['Ann', 'Tom', 'Tom', 'Ann']);
  });

  it('answer a question of somebody else', () => {
    const turns = [turn('Ann'), turn('Tom'), turn(null, { link: 'after', answers: true })];
    expect(settleTurns(turns)).toEqual(['Ann', 'Tom', 'Ann']);
  });

  it('belong to whoever acts before them', () => {
    const turns = [turn('Ann'), turn('Tom'), turn(null, { link: 'apart', acts: 'Ruth' })];
    expect(settleTurns(turns)).toEqual(['Ann', 'Tom', 'Ruth']);
  });

  it('do not belong to those they call', () => {
    const turns = [turn('Ann'), turn('Tom'), turn(null, { link: 'apart', addressed: new Set(['Tom']) })];
    expect(settleTurns(turns)).toEqual(['Ann', 'Tom', 'Ann']);
  });

  it('belong to those whom the turn before calls', () => {
    const calls = { addressed: new Set(['Ruth']) };
    const turns = [turn('Ruth'), turn('Ann'), turn('Tom', calls), turn(null), turn('Ann'), turn('Tom')];
    expect(settleTurns(turns)[3]).toBe('Ruth');
  });

  it('stay open where nobody is named', () => {
    expect(settleTurns([turn(null), turn(null)])).toEqual([null, null]);
    expect(settleTurns([])).toEqual([]);
  });
});
