/** Someone asked the local Discord for what its page could never ask; `status` is the HTTP status it deserves. */
export type InputError = Error & { readonly status: number };

export function inputError(status: number, message: string): InputError {
  return Object.assign(new Error(message), { status });
}

export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && typeof (error as Partial<InputError>).status === 'number';
}
