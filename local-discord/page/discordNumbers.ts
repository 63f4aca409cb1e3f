import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord-api-types/v10';

// Discord's numbers by name, checked against discord-api-types but not imported from it: its enums reach the
// bundle as one CommonJS lump of 86 kB, more than the page itself.

type NumbersOf<Enum, Name extends keyof Enum> = { readonly [Key in Name]: Enum[Key] };

export const componentType: NumbersOf<
  typeof ComponentType,
  | 'ActionRow'
  | 'Button'
  | 'StringSelect'
  | 'TextInput'
  | 'UserSelect'
  | 'RoleSelect'
  | 'MentionableSelect'
  | 'ChannelSelect'
  | 'Section'
  | 'TextDisplay'
  | 'Thumbnail'
  | 'MediaGallery'
  | 'File'
  | 'Separator'
  | 'Container'
  | 'Label'
  | 'FileUpload'
  | 'RadioGroup'
  | 'CheckboxGroup'
  | 'Checkbox'
> = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  RadioGroup: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
};

export const optionType: NumbersOf<
  typeof ApplicationCommandOptionType,
  | 'Subcommand'
  | 'SubcommandGroup'
  | 'String'
  | 'Integer'
  | 'Boolean'
  | 'User'
  | 'Channel'
  | 'Role'
  | 'Mentionable'
  | 'Number'
  | 'Attachment'
> = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
};

export const commandType: NumbersOf<typeof ApplicationCommandType, 'ChatInput' | 'User' | 'Message'> = {
  ChatInput: 1,
  User: 2,
  Message: 3,
};

export const buttonStyle: NumbersOf<
  typeof ButtonStyle,
  'Primary' | 'Secondary' | 'Success' | 'Danger' | 'Link' | 'Premium'
> = { Primary: 1, Secondary: 2, Success: 3, Danger: 4, Link: 5, Premium: 6 };

export const messageFlag: NumbersOf<typeof MessageFlags, 'IsComponentsV2' | 'SuppressEmbeds'> = {
  SuppressEmbeds: 1 << 2,
  IsComponentsV2: 1 << 15,
};

export const messageType: NumbersOf<typeof MessageType, 'Reply'> = { Reply: 19 };

export const separatorSpacing: NumbersOf<typeof SeparatorSpacingSize, 'Large'> = { Large: 2 };

export const textInputStyle: NumbersOf<typeof TextInputStyle, 'Short'> = { Short: 1 };
