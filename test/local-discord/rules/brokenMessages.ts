import { button, many, row, select, text, V2 } from './parts.ts';

/** A message that breaks one limit: what is wrong, the message, where Discord says so, and with which code. */
type Case = readonly [what: string, data: object, path: readonly string[], code: string];

export const brokenMessages: readonly Case[] = [
  ['content of 2,001 characters', { content: 'x'.repeat(2001) }, ['content'], 'BASE_TYPE_MAX_LENGTH'],
  ['content that is no text', { content: 5 }, ['content'], 'STRING_TYPE_CONVERT'],
  [
    'content with the V2 flag',
    { flags: V2, content: 'x', components: [text('x')] },
    ['content'],
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds with the V2 flag',
    { flags: V2, embeds: [{ title: 'x' }], components: [text('x')] },
    ['embeds'],
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['V2 components without the flag', { components: [text('x')] }, ['components', '0'], 'UNION_TYPE_CHOICES'],
  [
    'six rows without the flag',
    { components: many(6, (n) => row(button(`${n}`))) },
    ['components'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    '41 nested components',
    { flags: V2, components: many(4, () => ({ type: 17, components: many(10, () => text('x')) })) },
    ['components'],
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,001 characters over all Text Displays',
    { flags: V2, components: [text('x'.repeat(4000)), text('y')] },
    ['components'],
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'an empty Text Display',
    { flags: V2, components: [text('')] },
    ['components', '0', 'content'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a container in a container',
    { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
    ['components', '0', 'components', '0'],
    'UNION_TYPE_CHOICES',
  ],
  [
    'two equal custom ids',
    { components: [row(button('a'), button('a'))] },
    ['components', '0', 'components', '1', 'custom_id'],
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'two equal component ids',
    {
      flags: V2,
      components: [
        { ...text('x'), id: 5 },
        { ...text('x'), id: 5 },
      ],
    },
    ['components', '1', 'id'],
    'COMPONENT_ID_DUPLICATED',
  ],
  [
    'a custom id of 101 characters',
    { components: [row(button('x'.repeat(101)))] },
    ['components', '0', 'components', '0', 'custom_id'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without custom id',
    { components: [row({ type: 2, style: 1, label: 'x' })] },
    ['components', '0', 'components', '0', 'custom_id'],
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a link without address',
    { components: [row({ type: 2, style: 5, label: 'x' })] },
    ['components', '0', 'components', '0', 'url'],
    'BUTTON_COMPONENT_URL_REQUIRED',
  ],
  [
    'a button with custom id and address',
    { components: [row({ ...button('a'), style: 5, url: 'https://example.com' })] },
    ['components', '0', 'components', '0'],
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a link to a script',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })] },
    ['components', '0', 'components', '0', 'url'],
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a link to nowhere',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'nowhere' })] },
    ['components', '0', 'components', '0', 'url'],
    'URL_TYPE_INVALID_URL',
  ],
  [
    'a button with nothing on it',
    { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    ['components', '0', 'components', '0', 'label'],
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a button for sale that is not',
    { components: [row({ type: 2, style: 6 })] },
    ['components', '0', 'components', '0', 'sku_id'],
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a label of 81 characters',
    { components: [row({ ...button('a'), label: 'x'.repeat(81) })] },
    ['components', '0', 'components', '0', 'label'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a style that is none',
    { components: [row({ ...button('a'), style: 9 })] },
    ['components', '0', 'components', '0', 'style'],
    'BASE_TYPE_CHOICES',
  ],
  [
    'six buttons in a row',
    { components: [row(...many(6, (n) => button(`${n}`)))] },
    ['components', '0', 'components'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a select beside a button',
    { components: [row(button('a'), { type: 5, custom_id: 's' })] },
    ['components', '0', 'components', '1'],
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a select of 26 options',
    { components: [select({ options: many(26, (n) => ({ label: 'A', value: `${n}` })) })] },
    ['components', '0', 'components', '0', 'options'],
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a select of two equal options',
    { components: [select({ options: many(2, () => ({ label: 'A', value: 'a' })) })] },
    ['components', '0', 'components', '0', 'options', '1', 'value'],
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a select that wants more than it takes',
    { components: [select({ min_values: 2 })] },
    ['components', '0', 'components', '0', 'min_values'],
    'SELECT_COMPONENT_MIN_VALUES_INVALID',
  ],
  [
    'a file that is not there',
    { flags: V2, components: [{ type: 13, file: { url: 'attachment://x.txt' } }] },
    ['components', '0', 'file'],
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'an alt text of 1,025 characters',
    {
      flags: V2,
      components: [
        { type: 12, items: [{ media: { url: 'https://example.com' }, description: 'x'.repeat(1025) }] },
      ],
    },
    ['components', '0', 'items', '0', 'description'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['an empty embed', { embeds: [{}] }, ['embeds', '0', 'description'], 'BASE_TYPE_REQUIRED'],
  [
    'an embed field without name',
    { embeds: [{ fields: [{ name: '', value: 'x' }] }] },
    ['embeds', '0', 'fields', '0', 'name'],
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an embed field without value',
    { embeds: [{ fields: [{ name: 'x', value: '' }] }] },
    ['embeds', '0', 'fields', '0', 'value'],
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a description of 4,097 characters',
    { embeds: [{ description: 'x'.repeat(4097) }] },
    ['embeds', '0', 'description'],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6,001 characters over all embeds',
    { embeds: many(2, (n) => ({ description: 'x'.repeat(3000 + n) })) },
    ['embeds'],
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['eleven embeds', { embeds: many(11, () => ({ title: 'x' })) }, ['embeds'], 'BASE_TYPE_BAD_LENGTH'],
  [
    'people both parsed and named',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['5'] } },
    ['allowed_mentions'],
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
];
