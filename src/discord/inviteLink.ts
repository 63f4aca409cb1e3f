/** View Channel, Send Messages and Attach Files: to answer a command none is needed, to post by itself these are. */
const PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 15n);

/** Where a server's administrator adds the bot to it, with the permissions that it needs. */
export function inviteLink(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
}
