/** Someone asked the local Discord for what its page could never ask; `status` is the HTTP status it deserves. */
export type InputError = Error & { readonly status: number };

export const inputError = (status: number, message: string): InputError =>
  Object.assign(new Error(message), { status });

export const isInputError = (error: unknown): error is InputError =>
  error instanceof Error && typeof (error as Partial<InputError>).status === 'number';
