import { benchCards } from './cards.ts';
import { benchCheck } from './check.ts';
import { benchCommands } from './commands.ts';
import { benchDaily } from './daily.ts';
import { benchExchange } from './exchange.ts';
import { benchGateway } from './gateway.ts';
import { benchHolds } from './holds.ts';
import { benchPeople } from './people.ts';
import { benchServers } from './servers.ts';
import { benchSoak } from './soak.ts';
import { formatSearchReport, measureSearch } from './search.ts';

// npm run bench: everything about speed, beside what it is to be measured against, in one run: machines differ and
// drift. `npm run bench -- gateway`, `-- commands`, `-- people`, `-- check`, `-- cards`, `-- daily`, `-- exchange`, `-- holds`, `-- servers` or
// `-- search` measures one of them only, and `-- soak 30` thirty minutes of faults. It runs the built bot: `npm run build`.
const benches = {
  gateway: async () => `## From the gateway to the answer\n\n${await benchGateway()}\n`,
  commands: async () => `## Each kind of answer\n\n${await benchCommands()}`,
  people: async () => `## Many people, and one who asks for everything\n\n${await benchPeople()}`,
  check: async () => `## Checking beside everything else\n\n${await benchCheck()}`,
  cards: async () => `## Picture cards\n\n${await benchCards()}`,
  daily: async () => `## Quotes of the day\n\n${await benchDaily()}`,
  exchange: async () => `## Moving quotes\n\n${await benchExchange()}`,
  holds: async () => `## The longest inputs\n\n${await benchHolds()}`,
  servers: async () => `## By how many servers it is in\n\n${await benchServers()}`,
  search: async () => `## Finding quotes\n\n${formatSearchReport(await measureSearch())}`,
};

const wanted = process.argv.slice(2);
const [only, minutes] = wanted;
if (only === 'soak') {
  const { table, problems } = await benchSoak(Number(minutes ?? 30));
  process.stdout.write(`## Faults for a while\n\n${table}`);
  for (const problem of problems.slice(0, 10)) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) process.stdout.write(`${await bench()}\n`);
}
