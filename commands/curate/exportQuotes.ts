import { defineSubcommand } from '../../src/bot/command.ts';
import { exportView } from '../../src/views/exchange/exportView.ts';

/** The server's own quotes as a file. */
export const exportQuotes = defineSubcommand({
  description: ({ commands }) => commands.curate.export,
  private: true,
  slow: true,
  options: {
    format: {
      description: ({ commands }) => commands.curate.format,
      choices: [
        { name: ({ commands }) => commands.curate.json, value: 'json' },
        { name: ({ commands }) => commands.curate.csv, value: 'csv' },
      ],
    },
  },
  run: async ({ format = 'json' }, { services, server, texts }) => {
    const file = await services.exchange.exportFile(server, format);
    return exportView(texts, file);
  },
});
