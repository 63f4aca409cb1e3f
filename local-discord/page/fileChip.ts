import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { element } from './element.ts';
import { createFilePicker, type UploadFile } from './filePicker.ts';
import type { OptionChip, OptionChipHost } from './optionChip.ts';

/** An option of a command that takes a file. */
export function createFileChip(
  option: APIApplicationCommandBasicOption,
  upload: UploadFile,
  host: Pick<OptionChipHost, 'popup' | 'picked' | 'submit' | 'remove'>,
): OptionChip {
  const complaint = element('span', { class: 'chip-complaint', role: 'alert' });
  const complain = (words: string): void => {
    complaint.textContent = words;
    box.classList.toggle('wrong', words !== '');
  };
  const picker = createFilePicker(`${option.name}: ${option.description}`, upload, () => {
    const words = picker.complaint(false);
    complain(words);
    if (picker.value() !== null) host.picked();
  });
  const { input } = picker;
  const box = element(
    'label',
    { class: 'chip file-chip' },
    element('span', { class: 'chip-name' }, option.name),
    input,
    complaint,
  );

  input.addEventListener('focus', host.popup.hide);
  input.addEventListener('keydown', (event) => {
    // With a file in it Enter sends, as in every other field; without one the browser opens its list of files.
    if (event.key === 'Enter' && !picker.isEmpty()) {
      event.preventDefault();
      host.submit();
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      host.remove();
    }
  });

  return {
    box,
    option,
    input,
    isEmpty: picker.isEmpty,
    typed: () => {
      const value = picker.value();
      return value === null ? null : { name: option.name, type: option.type, value };
    },
    check: () => {
      const words = picker.complaint(option.required === true);
      complain(words);
      return words === '';
    },
    line: () => `${option.name}:${picker.fileName()}`,
    close: () => undefined,
  };
}
