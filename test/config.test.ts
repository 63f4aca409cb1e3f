import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../src/config.ts';

/** The report that a wrong environment gives. */
function faultsOf(variables: Readonly<Record<string, string>>): string {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      token: undefined,
      guildId: undefined,
      discordApi: undefined,
      stateDir: 'data/state',
      databaseUrl: undefined,
      articlesDir: 'data/articles',
      limits: { quotes: 5000, articles: 200, stored: 1e8 },
      port: 3210,
      ops: undefined,
      interactions: undefined,
      logLevel: 'info',
    });
    expect(readConfig({ OPS_PORT: '9464' }).ops).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(readConfig({ OPS_PORT: '0', OPS_HOST: '::' }).ops).toEqual({ port: 0, host: '::' });
  });

  it('takes interactions by HTTP only where it can tell who sends, and for several only on PostgreSQL', () => {
    const publicKey = 'ab'.repeat(32);
    const set = { DISCORD_TOKEN: 'a.b.c', DISCORD_PUBLIC_KEY: publicKey, INTERACTIONS_PORT: '8080' };
    expect(readConfig(set).interactions).toEqual({ publicKey, port: 8080, host: '127.0.0.1' });
    expect(readConfig({ ...set, INTERACTIONS_PORT: '' }).interactions).toBeUndefined();
    expect(faultsOf({ INTERACTIONS_PORT: '8080' })).toMatch(
      /DISCORD_TOKEN must be set.*DISCORD_PUBLIC_KEY must/s,
    );
    expect(faultsOf({ ...set, DISCORD_PUBLIC_KEY: 'AB' })).toContain('64 hexadecimal digits');
    const open = { ...set, INTERACTIONS_HOST: '0.0.0.0' };
    expect(faultsOf(open)).toContain('DATABASE_URL must be set where INTERACTIONS_HOST');
    expect(readConfig({ ...open, DATABASE_URL: 'postgres://a@b/c' }).interactions?.host).toBe('0.0.0.0');
  });

  it('takes an empty value for none and trims the others', () => {
    expect(readConfig({ DISCORD_TOKEN: ' ', PORT: ' 8080 ', LOG_LEVEL: '' })).toMatchObject({
      token: undefined,
      port: 8080,
      logLevel: 'info',
    });
  });

  it('lists every fault in one report, and never a value', () => {
    const report = faultsOf({
      DISCORD_TOKEN: 'Bot secret',
      DISCORD_GUILD_ID: '12',
      DISCORD_API: 'https://discord.com/api/v10',
      PORT: '99999',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://secret',
      VERBATIM_MAX_QUOTES: 'many',
      VERBATIM_MAX_ARTICLES: '1e9',
    });
    expect(report.split('\n')).toHaveLength(9);
    for (const name of [
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'DISCORD_API',
      'PORT',
      'LOG_LEVEL',
      'DATABASE_URL',
      'VERBATIM_MAX_QUOTES',
      'VERBATIM_MAX_ARTICLES',
    ]) {
      expect(report).toContain(`  ${name} must`);
    }
    expect(report).not.toContain('secret');
  });

  it.each(['https://discord.com/api/', 'ftp://x/api', 'discord.com/api', 'https://discord.com'])(
    'refuses the address %s',
    (address) => {
      expect(faultsOf({ DISCORD_API: address })).toContain('DISCORD_API must');
    },
  );

  it('is described whole in .env.example, which is itself a right environment', () => {
    const example = readFileSync('.env.example', 'utf8');
    const names = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(names.sort()).toEqual([...SETTINGS].sort());
    const values = Object.fromEntries(
      [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(readConfig(values)).toEqual(readConfig({}));
  });
});
