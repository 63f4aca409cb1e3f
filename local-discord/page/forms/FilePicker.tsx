import { usePage } from '../page.ts';
import type { FieldHandlers } from './fieldHandlers.ts';
import type { PickedFile } from './pickedFile.ts';

interface FilePickerProps {
  readonly label: string;
  /** Called when a file was chosen, taken or refused, and with null when it was taken away again. */
  readonly onPick: (file: PickedFile | null) => void;
  readonly handlers?: Pick<FieldHandlers, 'ref' | 'onFocus' | 'onKeyDown'>;
}

/** A field that takes one file. */
export function FilePicker({ label, onPick, handlers }: FilePickerProps) {
  const { actions } = usePage();
  const take = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return onPick(null);
    const { name } = file;
    onPick({ name, id: null, failure: '' });
    const picked = await actions.upload(file).then(
      (id) => ({ name, id, failure: '' }),
      (error: Error) => ({ name, id: null, failure: error.message }),
    );
    // Another one may have been chosen meanwhile.
    if (input.files?.[0] === file) onPick(picked);
  };
  return (
    <input
      type="file"
      aria-label={label}
      onChange={({ currentTarget }) => void take(currentTarget)}
      {...handlers}
    />
  );
}
