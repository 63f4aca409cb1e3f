import { useRef, useState } from 'preact/hooks';
import { usePage } from '../page.ts';
import { filledOptions } from './draft.ts';
import { createLatest } from './latest.ts';
import type { Suggested } from './offers.ts';
import { nestOptions } from './optionValue.ts';

interface Suggestions {
  readonly suggested: Suggested | null;
  /** Asks the bot for an option's choices after a pause without newer asking; nothing where it offers none. */
  readonly ask: (field: string, pauseMs: number) => void;
  /** Drops an answer still on its way. */
  readonly cancel: () => void;
}

/** What the bot offers for the options that it completes. */
export function useSuggestions(): Suggestions {
  const page = usePage();
  const [suggested, setSuggested] = useState<Suggested | null>(null);
  const latest = useRef(
    createLatest(
      async (field: string): Promise<Suggested> => {
        const { draft, local } = page.get();
        const at = draft.command?.fields.find(({ option }) => option.name === field);
        if (draft.command === null || local === null || at === undefined)
          return { field, choices: [], status: 'there' };
        const { leaf } = draft.command;
        const focused = { name: field, type: at.option.type, value: at.text, focused: true };
        const options = [...filledOptions(draft.command, local, field), focused];
        const choices = await page.actions.suggest(leaf.command, nestOptions(leaf, options));
        return { field, choices, status: 'there' };
      },
      setSuggested,
      () => setSuggested((before) => before && { ...before, choices: [], status: 'failed' }),
    ),
  );
  const ask = (field: string, pauseMs: number): void => {
    const option = page.get().draft.command?.leaf.options.find(({ name }) => name === field);
    if (option === undefined || !('autocomplete' in option) || !option.autocomplete) return;
    setSuggested((before) => ({
      field,
      choices: before?.field === field ? before.choices : [],
      status: 'loading',
    }));
    latest.current.run(field, pauseMs);
  };
  return { suggested, ask, cancel: latest.current.cancel };
}
