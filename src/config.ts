import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';

/** A wrong environment: one report that lists every fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a server id: 17 to 20 digits');

/** A whole number from 0. */
const count = (most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a number from 0 to ${most}`)
    .transform(Number)
    .refine((value) => value <= most, `must be a number from 0 to ${most}`);

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const single = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'must be a bot token: three parts with dots between them, and no "Bot " before it',
    )
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://discord.com/api' })
    .refine((address) => address.endsWith('/api'), 'must end in /api, without a version or a closing slash')
    .optional(),
  STATE_DIR: z.string().default('data/state'),
  ARTICLES_DIR: z.string().default('data/articles'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'must be an address such as postgres://user:password@host/database',
    })
    .optional(),
  VERBATIM_MAX_QUOTES: count(100_000).default(5000),
  VERBATIM_MAX_ARTICLES: count(10_000).default(200),
  VERBATIM_MAX_MEGABYTES: count(100_000).default(100),
  PORT: count(65_535).default(3210),
  OPS_PORT: count(65_535).optional(),
  OPS_HOST: z.string().default('127.0.0.1'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      'must be 64 hexadecimal digits, as General Information in the Developer Portal has it',
    )
    .optional(),
  INTERACTIONS_PORT: count(65_535).optional(),
  INTERACTIONS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** What goes together; checked where each by itself is right. */
const environment = single.superRefine((set, context) => {
  if (set.INTERACTIONS_PORT === undefined) return;
  const need = (name: keyof typeof set, why: string): void => {
    if (set[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: why });
  };
  need('DISCORD_TOKEN', 'must be set where INTERACTIONS_PORT is');
  need(
    'DISCORD_PUBLIC_KEY',
    'must be set where INTERACTIONS_PORT is: without it nobody could tell who sends',
  );
  if (!LOOPBACK.has(set.INTERACTIONS_HOST)) {
    need(
      'DATABASE_URL',
      'must be set where INTERACTIONS_HOST is not of this machine alone: several bots may be reached then, and only PostgreSQL can serve them together',
    );
  }
});

/** The name of every variable that is read. */
export const SETTINGS: readonly string[] = Object.keys(single.shape);

interface EndpointSettings {
  /** In hexadecimal. */
  readonly publicKey: string;
  readonly port: number;
  readonly host: string;
}

/** The settings of the program, read once at start. See `.env.example` for what each means. */
export interface Config {
  /** `undefined`: no account; the local Discord is started instead. */
  readonly token: string | undefined;
  /** Registers the commands in this server only, where they appear at once. */
  readonly guildId: string | undefined;
  /** REST base without version, such as `https://discord.com/api`. */
  readonly discordApi: string | undefined;
  /** The folder of the embedded database. */
  readonly stateDir: string;
  /** A PostgreSQL server instead of the embedded database. It holds a password: never to be shown. */
  readonly databaseUrl: string | undefined;
  readonly articlesDir: string;
  /** How much a server may have of its own: see the domain's `Limits`. */
  readonly limits: { readonly quotes: number; readonly articles: number; readonly stored: number };
  /** Port of the local Discord's page; 0 takes any free one. */
  readonly port: number;
  /** Where `/metrics`, `/livez` and `/readyz` are answered; `undefined`: nowhere. */
  readonly ops: { readonly port: number; readonly host: string } | undefined;
  /** Where Discord sends interactions to; `undefined`: they come by the gateway. */
  readonly interactions: EndpointSettings | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * Checks the environment. An empty value counts as none, as in `NAME=` in an `.env` file.
 * @throws {ConfigError} with a line for every fault; values are not repeated, since one of them is a secret.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== '');
  const checked = environment.safeParse(
    Object.fromEntries(present.map(([name, value]) => [name, value?.trim()])),
  );
  if (!checked.success) {
    const faults = checked.error.issues.map((issue) => `  ${String(issue.path[0])} ${issue.message}`);
    throw new ConfigError(
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; see .env.example:\n${faults.join('\n')}`,
    );
  }
  const { data } = checked;
  return {
    token: data.DISCORD_TOKEN,
    guildId: data.DISCORD_GUILD_ID,
    discordApi: data.DISCORD_API,
    stateDir: data.STATE_DIR,
    databaseUrl: data.DATABASE_URL,
    articlesDir: data.ARTICLES_DIR,
    limits: {
      quotes: data.VERBATIM_MAX_QUOTES,
      articles: data.VERBATIM_MAX_ARTICLES,
      stored: data.VERBATIM_MAX_MEGABYTES * 1_000_000,
    },
    port: data.PORT,
    ops: data.OPS_PORT === undefined ? undefined : { port: data.OPS_PORT, host: data.OPS_HOST },
    interactions:
      data.INTERACTIONS_PORT === undefined || data.DISCORD_PUBLIC_KEY === undefined
        ? undefined
        : {
            publicKey: data.DISCORD_PUBLIC_KEY,
            port: data.INTERACTIONS_PORT,
            host: data.INTERACTIONS_HOST,
          },
    logLevel: data.LOG_LEVEL,
  };
}

/** Reads `.env` in the working folder and the process's environment, which wins. The only reader of `process.env`. */
export function loadConfig(): Config {
  loadDotenv({ quiet: true });
  return readConfig(process.env);
}
