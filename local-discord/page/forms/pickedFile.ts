/** A file that was chosen; it is uploaded at once, so that it is there when the command or form is sent. */
export interface PickedFile {
  readonly name: string;
  /** The id that options and forms name it by; null while it is on its way. */
  readonly id: string | null;
  /** Why it was not taken; "" when all is well. */
  readonly failure: string;
}

/** Why nothing can be sent yet; "" when all is well. */
export function fileComplaint(file: PickedFile | null, isRequired: boolean): string {
  if (file === null) return isRequired ? 'Choose a file.' : '';
  if (file.failure !== '') return file.failure;
  return file.id === null ? 'The file is still on its way.' : '';
}
