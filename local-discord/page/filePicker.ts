import { element } from './element.ts';

/** Stores a file on the server; resolves to the id that options and forms name it by. */
export type UploadFile = (file: File) => Promise<string>;

/** A field that takes one file and uploads it at once, so that it is there when the command or form is sent. */
export interface FilePicker {
  readonly input: HTMLInputElement;
  readonly isEmpty: () => boolean;
  /** The id of the uploaded file, or null while there is none. */
  readonly value: () => string | null;
  readonly fileName: () => string;
  /** Why nothing can be sent yet; "" when all is well. */
  readonly complaint: (required: boolean) => string;
}

/** @param changed called when a file was chosen, taken or refused */
export function createFilePicker(label: string, upload: UploadFile, changed: () => void): FilePicker {
  const input = element('input', { type: 'file', 'aria-label': label });
  let id: string | null = null;
  let failure = '';

  const take = async (file: File): Promise<void> => {
    try {
      const uploaded = await upload(file);
      if (input.files?.[0] === file) id = uploaded;
    } catch (error) {
      if (input.files?.[0] === file) failure = error instanceof Error ? error.message : String(error);
    }
    changed();
  };

  input.addEventListener('change', () => {
    id = null;
    failure = '';
    const file = input.files?.[0];
    if (file !== undefined) void take(file);
    changed();
  });

  const isEmpty = (): boolean => input.files?.length !== 1;
  return {
    input,
    isEmpty,
    value: () => id,
    fileName: () => input.files?.[0]?.name ?? '',
    complaint: (required) => {
      if (failure !== '') return failure;
      if (isEmpty()) return required ? 'Choose a file.' : '';
      return id === null ? 'The file is still on its way.' : '';
    },
  };
}
