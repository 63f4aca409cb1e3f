import { describe, expect, it } from 'vitest';
import { readZone, sayPlace, sayZone, suggestZones } from '../../../src/domain/daily/zones.ts';

const NOW = Date.UTC(2026, 10, 30, 9, 0);
const say = (zone: string, clock: string) => `${zone} · ${clock} now`;
const first = (typed: string) => suggestZones(typed, NOW, say)[0];

describe('time zones', () => {
  it.each([
    ['new york', 'America/New_York'],
    ['Berlin', 'Europe/Berlin'],
    ['europe/ber', 'Europe/Berlin'],
    ['utc+2', 'Etc/GMT-2'],
    ['GMT -5', 'Etc/GMT+5'],
    ['+1', 'Etc/GMT-1'],
    ['utc+0', 'UTC'],
    ['utc', 'UTC'],
    ['UTC+5:45', 'Asia/Kathmandu'],
    ['kolkata', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['kyiv', 'Europe/Kyiv'],
    ['est', 'America/New_York'],
    ['são paulo', 'America/Sao_Paulo'],
  ])('offer for %s first %s', (typed, zone) => {
    expect(first(typed)?.value).toBe(zone);
    expect(readZone(typed, NOW)).toBe(typed === 'europe/ber' ? 'Europe/Berlin' : zone);
  });

  it('tell what their clocks show', () => {
    expect(first('berlin')?.name).toBe('Berlin (Europe) · 10:00 now');
    expect(first('utc-3')?.name).toBe('UTC−3 · 06:00 now');
    expect(sayZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires (America, Argentina)');
    expect(sayPlace('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });

  it('are offered as many as Discord shows, and none for nonsense', () => {
    expect(suggestZones('', NOW, say)).toHaveLength(25);
    expect(suggestZones('atlantis', NOW, say)).toEqual([]);
    expect(suggestZones('utc+99', NOW, say)).toEqual([]);
  });

  it.each(['', 'san', 'atlantis', 'Etc/GMT-99', 'america'])('are not guessed from %j', (typed) => {
    expect(readZone(typed, NOW)).toBeNull();
  });

  it.each(['UTC', 'Asia/Kolkata', 'Europe/Berlin', 'Etc/GMT-2'])(
    'are taken as they were chosen: %s',
    (zone) => {
      expect(readZone(zone, NOW)).toBe(zone);
    },
  );
});
