import { benchGateway } from './gateway.ts';

// npm run bench: everything about speed, as ratios measured in one run, since machines differ and drift.
process.stdout.write(`From the gateway to the answer\n${await benchGateway()}\n`);
