import * as json from '../commands/interactionJson.ts';
import { MODERATOR, type InteractionJson, type SubmitJson } from '../commands/interactionJson.ts';

const component = { type: 1, components: [{ type: 2, style: 2, label: 'a', custom_id: 'a' }] };
const values: SubmitJson['values'] = { text: 'words', place: ['here'], file: [{ filename: 'a.txt' }] };

/** One of every kind that the commands of noteCommands.ts answer, as Discord sends it. */
export const realInteractions: () => readonly InteractionJson[] = () => [
  json.commandJson('slow', {}, {}),
  json.commandJson('slow', { fail: 'x' }, { server: null }),
  json.commandJson('note show', { file: { filename: 'a.txt' } }, MODERATOR),
  json.autocompleteJson('slow', 'fail', 'x', {}),
  json.messageCommandJson(
    'Note it',
    {
      content: 'https://example.org',
      embedUrl: 'https://example.org/b',
      components: [component],
      repliesTo: { content: 'a', components: [component] },
    },
    {},
  ),
  json.componentJson({ customId: '1|note.edit' }, MODERATOR),
  json.componentJson({ customId: '1|note.slow', values: ['a'] }, MODERATOR),
  json.modalJson({ customId: '1|note.form|a', values, messageOf: 'caller' }, MODERATOR),
  json.modalJson({ customId: '1|note.form|a', values }, MODERATOR),
];
