import { readTypedDay } from '../domain/text/typedDay.ts';

/** The day of a date as people and programs write it, with a time or without; what is no such date as it stands. */
export function dayOfTime(written: string): string {
  const read = readTypedDay(written, null);
  return read.kind === 'day' ? read.day : written;
}
