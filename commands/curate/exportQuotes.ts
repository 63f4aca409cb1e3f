import { defineSubcommand } from '../../src/bot/command.ts';
import { exportView } from '../../src/views/exchange/exportView.ts';

/** The server's own quotes as a file. */
export const exportQuotes = defineSubcommand({
  description: 'This server’s own quotes and articles as a file',
  private: true,
  slow: true,
  options: {
    format: {
      description: 'Everything, or the quotes for a spreadsheet',
      choices: [
        { name: 'JSON: everything, to be imported again', value: 'json' },
        { name: 'CSV: the quotes, for a spreadsheet', value: 'csv' },
      ],
    },
  },
  run: async ({ format = 'json' }, { services, server }) => {
    const file = await services.exchange.exportFile(server, format);
    return exportView(file);
  },
});
