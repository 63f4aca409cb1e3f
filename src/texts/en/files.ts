import type { Need, Problems } from '../../domain/exchange/problem.ts';
import { numbered } from './counted.ts';

const needs = {
  text: 'must be text',
  'text-or-null': 'must be text or null',
  'most-200': 'must have at most 200 characters',
  'most-300': 'must have at most 300 characters',
  'most-500': 'must have at most 500 characters',
  id: 'must be 1 to 48 lower-case letters, digits and hyphens',
  'discord-id': 'must be a Discord id',
  time: 'must be a time in milliseconds',
  whole: 'must be a whole number',
  'one-or-more': 'must be at least 1',
  share: 'must be a number from 0 to 1',
  'not-negative': 'must not be negative',
  span: 'must be a span',
  'span-list': 'must be a list of spans',
  'some-span': 'must have a span',
  kind: 'must be a kind of quotation that Verbatim writes',
  truth: 'must be true or false',
  quotation: 'must be a quotation',
  'message-link': 'must be the link of a message on Discord',
  source: 'must be of an article, a message, or typed',
  'text-list': 'must be a list of texts',
  'quote-state': 'must be active, pending or removed',
  'article-state': 'must be active or removed',
  filled: 'must not be empty',
  day: 'must be a day such as 2022-09-04',
  address: 'must be a web address or null',
  names: 'must be names',
  versions: 'must be a list of versions',
  other: 'is missing or wrong',
} satisfies Record<Need, string>;

const EXPORT_AGAIN = 'To mend it, mend that place, or export the file again.';
const IMPORT_KNOWN =
  'To mend it, import JSON or CSV of Verbatim, JSON of Quoter, YAML of NadekoBot or CSV of Firebot.';

/** What is wrong with files of quotes, and how to mend it. */
export const files = {
  /** As the rest of a sentence. */
  problems: {
    'bad-sign': () => 'it holds a character that cannot be kept',
    'bad-versions': (newest) => `"versions" must count from 1 to ${newest}, the newest`,
    'cells-over': (cells, heading) => `it has ${cells} cells, and the heading has ${heading}`,
    'cells-under': (cells, needed) => `it has ${cells} cells, and needs ${needed}`,
    field: (name, need) => `"${name}" ${needs[need] ?? need}`,
    'no-object': () => 'it is not an object with names',
    'too-long': () => 'it is far too long for a quote',
    'unknown-name': (name) => `"${name}" is not a known name`,

    'csv-marks': () =>
      'the quotation marks around a cell are not right. To mend it, put a cell that holds quotation marks into quotation marks, and double those within.',
    empty: () => 'it is empty. To mend it, import a file with quotes.',
    'json-bracket': () => `a bracket is not closed. ${EXPORT_AGAIN}`,
    'json-behind': () => `something stands behind the end. ${EXPORT_AGAIN}`,
    'json-colon': () => `a name with a colon is missing. ${EXPORT_AGAIN}`,
    'json-comma-brace': () => `a comma or a closing brace is missing. ${EXPORT_AGAIN}`,
    'json-comma-bracket': () => `a comma or a closing bracket is missing. ${EXPORT_AGAIN}`,
    'json-deep': (deepest) => `it is nested more than ${deepest} deep. ${EXPORT_AGAIN}`,
    'json-none': () => `it is no JSON. ${EXPORT_AGAIN}`,
    'json-unclosed': () => `a text is not closed with a quotation mark. ${EXPORT_AGAIN}`,
    'json-value': () => `the value that begins here is no JSON. ${EXPORT_AGAIN}`,
    'many-entries': (most) => `it has more than ${numbered(most)} entries. To mend it, import it in parts.`,
    newer: (version, read) =>
      `it was written by a newer Verbatim (version ${version} of the format, this one reads ${read}). To mend it, bring this Verbatim up to date.`,
    'no-column': (others) =>
      `it is no file of quotes that is known here: as CSV it would need a column "text" (${others} will do). ${IMPORT_KNOWN}`,
    'not-known': () => `it is no file of quotes that is known here. ${IMPORT_KNOWN}`,
    'not-ours': () =>
      'it is JSON, but neither an export of Verbatim nor one of Quoter. To mend it, import a file that one of them wrote.',
    'utf-16': () => 'it is UTF-16. To mend it, save it as UTF-8.',
    'utf-8': () => 'it is not valid UTF-8. To mend it, save the file as UTF-8.',
    'wrong-head': () =>
      'what it says of itself is not as Verbatim writes it. To mend it, export the file again.',
    yaml: (reason) =>
      `it is no YAML that can be read (${reason}). To mend it, mend that line, or export the file again.`,
  } satisfies { readonly [K in keyof Problems]: (...given: Problems[K]) => string },
};
