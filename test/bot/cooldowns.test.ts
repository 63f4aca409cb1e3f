import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createCooldowns } from '../../src/bot/cooldowns.ts';
import { createDispatcher } from '../../src/bot/dispatch.ts';
import type { Interaction, Outgoing } from '../../src/bot/interaction.ts';
import type { Services } from '../../src/services/services.ts';
import { noteCommands } from '../fixtures/noteCommands.ts';

const NOW = 1_700_000_000_000;

const from = (user: string, channel = 'c', server = 's') => ({
  server,
  channel,
  inServer: true,
  user: { id: user, name: user },
  isModerator: true,
  isManager: false,
  roles: [],
  locale: null,
  publicLocale: null,
});

/** How many of so many at once are allowed. */
function count(times: number, check: (at: number) => unknown): number {
  return Array.from({ length: times }, (_, at) => check(at)).filter((early) => early === null).length;
}

describe('createCooldowns', () => {
  it('counts each person at one command, and at all of them', () => {
    const cooldowns = createCooldowns(() => NOW);
    expect(count(100, () => cooldowns.check('quote', false, from('ana')))).toBe(10);
    expect(count(100, (at) => cooldowns.check(`other ${at}`, false, from('ana')))).toBe(10);
    expect(count(100, () => cooldowns.check('quote', false, from('tom')))).toBe(10);
  });

  it('counts what takes long by person, channel and server', () => {
    const cooldowns = createCooldowns(() => NOW);
    expect(count(100, () => cooldowns.check('card', true, from('ana')))).toBe(5);
    expect(count(100, (at) => cooldowns.check('card', true, from(`a${at}`)))).toBe(1);
    expect(count(100, (at) => cooldowns.check('card', true, from(`b${at}`, `channel ${at}`)))).toBe(14);
    expect(count(100, (at) => cooldowns.check('card', true, from(`c${at}`, 'd', 'other')))).toBe(6);
    expect(count(100, (at) => cooldowns.check('quote', false, from(`d${at}`)))).toBe(100);
  });

  it('ignores whoever goes on though told ten times, until the next telling is due', () => {
    let now = NOW;
    const cooldowns = createCooldowns(() => now);
    for (let at = 0; at < 20; at++) cooldowns.check('quote', false, from('ana'));
    expect(cooldowns.isIgnored('ana')).toBe(false);
    cooldowns.check('quote', false, from('ana'));
    expect(cooldowns.isIgnored('ana')).toBe(true);
    expect(cooldowns.isIgnored('tom')).toBe(false);
    now += 1_999;
    expect(cooldowns.isIgnored('ana')).toBe(true);
    now += 1;
    expect(cooldowns.isIgnored('ana')).toBe(false);
    now -= 3_600_000;
    expect(cooldowns.isIgnored('ana')).toBe(false);
  });

  it('remembers a bounded number of people, those that came last', () => {
    const cooldowns = createCooldowns(() => NOW);
    for (let at = 0; at < 10; at++) cooldowns.check('quote', false, from('ana'));
    expect(cooldowns.check('quote', false, from('ana'))).not.toBeNull();
    for (let at = 0; at < 50_000; at++) cooldowns.check('quote', false, from(`other ${at}`));
    expect(cooldowns.check('quote', false, from('ana'))).toBeNull();
  });
});

/** A bot whose clock stands, and what it sent. */
function createBench() {
  let now = NOW;
  const sent: Outgoing[] = [];
  const lines: { readonly outcome: string; readonly level: number }[] = [];
  const dispatcher = createDispatcher({
    commands: noteCommands,
    services: {} as Services,
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    cooldowns: createCooldowns(() => now),
    newIncidentId: () => 'incident',
  });
  return {
    sent,
    lines,
    pass: (ms: number) => void (now += ms),
    run: (interaction: Interaction) =>
      dispatcher.dispatch(interaction, async (outgoing) => void sent.push(outgoing)),
  };
}

const press = (user: string): Interaction => ({
  ...from(user),
  kind: 'component',
  customId: '1|note.edit',
  isOwn: true,
  chosen: [],
});

describe('a person who goes on without waiting', () => {
  it('is told when to go on, privately, and after a while nothing any more', async () => {
    const bench = createBench();
    for (let at = 0; at < 50; at++) await bench.run(press('ana'));
    const answers = bench.sent.map((outgoing) => JSON.stringify(outgoing));
    expect(answers.slice(0, 10).filter((answer) => answer.includes('A note'))).toHaveLength(10);
    expect(answers).toHaveLength(20);
    expect(bench.sent.at(-1)).toMatchObject({
      kind: 'respond',
      body: {
        type: 4,
        data: {
          flags: (1 << 15) | 64,
          components: [{ content: expect.stringContaining(`<t:${NOW / 1000 + 1}:R>`) }],
        },
      },
    });
    expect(bench.lines.filter(({ outcome }) => outcome === 'early')).toHaveLength(40);
  });

  it('keeps nobody else from going on, and may go on later', async () => {
    const bench = createBench();
    for (let at = 0; at < 50; at++) await bench.run(press('ana'));
    await bench.run(press('tom'));
    bench.pass(1_000);
    await bench.run(press('ana'));
    expect(bench.sent.slice(20).map((outgoing) => JSON.stringify(outgoing))).toEqual([
      expect.stringContaining('A note'),
      expect.stringContaining('A note'),
    ]);
  });

  it('loses nothing that was typed into a form', async () => {
    const bench = createBench();
    const values = {
      text: 'words',
      place: ['here'],
      file: [{ name: 'a', size: 1, url: '', contentType: null }],
    };
    const form = { kind: 'modal', customId: '1|note.form|a', onMessage: false, isOwn: true, values } as const;
    for (let at = 0; at < 50; at++) await bench.run({ ...from('ana'), ...form });
    expect(bench.lines.filter(({ outcome }) => outcome === 'answered')).toHaveLength(50);
  });

  it('is still given suggestions', async () => {
    const bench = createBench();
    const typed = {
      kind: 'autocomplete',
      command: 'slow',
      subcommand: '',
      focused: 'fail',
      typed: 'x',
    } as const;
    for (let at = 0; at < 50; at++) await bench.run({ ...from('ana'), ...typed });
    expect(bench.sent).toHaveLength(50);
  });
});
