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

/** Takes numbers by the names of an enum, each with the type that the enum gives it. */
function numbersOf<Enum>() {
  // The parameter is what keeps each number's own type.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  return <Name extends keyof Enum>(numbers: { readonly [Key in Name]: Enum[Key] }) => numbers;
}

export const componentType = numbersOf<typeof ComponentType>()({
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
});
export const optionType = numbersOf<typeof ApplicationCommandOptionType>()({
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
});
export const commandType = numbersOf<typeof ApplicationCommandType>()({ ChatInput: 1, User: 2, Message: 3 });
export const buttonStyle = numbersOf<typeof ButtonStyle>()({
  Primary: 1,
  Secondary: 2,
  Success: 3,
  Danger: 4,
  Link: 5,
  Premium: 6,
});
// Whether a number fits its name is the compiler's to say, so these stand as sums, not as shifts.
export const messageFlag = numbersOf<typeof MessageFlags>()({ SuppressEmbeds: 4, IsComponentsV2: 32_768 });
export const messageType = numbersOf<typeof MessageType>()({ Reply: 19 });
export const separatorSpacing = numbersOf<typeof SeparatorSpacingSize>()({ Large: 2 });
export const textInputStyle = numbersOf<typeof TextInputStyle>()({ Short: 1 });
