import type { LocalState, TypedOption } from '../../local.ts';
import type { CommandLeaf } from './commandLeaves.ts';
import { matchCommandLine } from './commandMatch.ts';
import {
  addField,
  openCommand,
  optionsLeft,
  readCommand,
  REST,
  type CommandDraft,
  type Draft,
} from './draft.ts';

/** Discord's limit for a message's text, in UTF-16 units. */
export const LONGEST_MESSAGE = 2000;

/** What sending a draft comes to: a text to post, a command to run, or the draft with what is wrong marked. */
type Submission =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'post'; readonly line: string }
  | { readonly kind: 'wrong'; readonly draft: Draft }
  | { readonly kind: 'run'; readonly command: CommandDraft; readonly options: readonly TypedOption[] };

export function submitDraft(draft: Draft, place: LocalState, leaves: readonly CommandLeaf[]): Submission {
  const { command } = draft;
  if (command === null) return submitText(draft.text.trim(), place, leaves);
  const rest = command.rest.trim();
  const [first] = optionsLeft(command);
  if (rest !== '') {
    const wrong = { ...draft, command: { ...command, isRestWrong: true }, focus: { field: REST } };
    // Text behind the name goes to the first option, as in a line typed as text.
    return command.fields.length > 0 || first === undefined
      ? { kind: 'wrong', draft: wrong }
      : submitDraft(addField(draft, first.name, rest), place, leaves);
  }
  const read = readCommand({ ...draft, command }, place);
  return 'wrong' in read
    ? { kind: 'wrong', draft: read.wrong }
    : { kind: 'run', command, options: read.options };
}

/** A bare command without options that must be filled is sent as it stands: `/summary` and Enter. */
function submitText(line: string, place: LocalState, leaves: readonly CommandLeaf[]): Submission {
  const match = matchCommandLine(`${line} `, leaves);
  if (match.kind === 'command') return submitDraft(openCommand(match.leaf, match.values), place, leaves);
  return line === '' || line.length > LONGEST_MESSAGE ? { kind: 'nothing' } : { kind: 'post', line };
}
