import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  undoSettings,
  type ServerSettings,
} from '../../src/domain/serverSettings.ts';

const settings: fc.Arbitrary<ServerSettings> = fc.record({
  noticeChannel: fc.constantFrom(null, '1', '2'),
  curatorRole: fc.constantFrom(null, '3'),
  servesUnverified: fc.boolean(),
  cardLayout: fc.constantFrom(null, 'clipping', 'poster', 'context'),
  cardTheme: fc.constantFrom('paper', 'night'),
  mostWaiting: fc.constantFrom(0, 5, 20),
});

describe('taking back a change of settings', () => {
  it('puts back what the act changed, and leaves what others chose since', () => {
    fc.assert(
      fc.property(fc.option(settings), settings, settings, (before, after, other) => {
        const names = changedSettings({ before, after });
        const was = before ?? DEFAULT_SETTINGS;
        expect(names.every((name) => was[name] !== after[name])).toBe(true);
        const kept = Object.fromEntries(names.map((name) => [name, after[name]]));
        const current: ServerSettings = { ...other, ...kept };
        const undone = undoSettings({ before, after }, current);
        for (const name of Object.keys(current) as (keyof ServerSettings)[]) {
          expect(undone?.[name]).toBe(names.includes(name) ? was[name] : other[name]);
        }
      }),
    );
  });

  it('is refused where the same was chosen otherwise since', () => {
    const act = { before: null, after: { ...DEFAULT_SETTINGS, noticeChannel: '1' } };
    expect(undoSettings(act, { ...act.after, noticeChannel: '2' })).toBeNull();
    expect(undoSettings(act, DEFAULT_SETTINGS)).toBeNull();
    expect(undoSettings(act, { ...act.after, cardTheme: 'night' })).toEqual({
      ...DEFAULT_SETTINGS,
      cardTheme: 'night',
    });
  });
});
