// Runs the bot from its sources and starts it again when they change; the page of the local Discord is rebuilt as well,
// and is new when it is loaded again.
import { spawn } from 'node:child_process';
import { watchPage } from './bundle-page.mjs';

await watchPage();
const child = spawn('tsx', ['watch', 'src/main.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// The terminal sends Ctrl-C to both; this one waits for the bot to close.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('close', (code) => process.exit(code ?? 0));
