import { usePage } from '../page.ts';
import { nowAt } from '../pageState.ts';
import { Icon } from './Icon.tsx';

const HOUR_MS = 3_600_000;

/** By how much a press moves the clock on. */
const STEPS = [
  { label: '+1 h', rest: '', title: 'Move the clock on by an hour', ms: HOUR_MS },
  { label: '+1 d', rest: 'ay', title: 'Move the clock on by a day', ms: 24 * HOUR_MS },
] as const;

/** The clock of the local Discord and of a bot that goes by it, to see now what is planned for later. */
export function Clock({ ahead }: { readonly ahead: number }) {
  const { actions, get } = usePage();
  const moment = new Date(nowAt(get()));
  const shown = new Intl.DateTimeFormat(navigator.language, {
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment);
  return (
    <div class="clock" role="group" aria-label="Clock">
      <Icon name="clock" />
      {ahead > 0 && <time dateTime={moment.toISOString()}>{shown}</time>}
      {STEPS.map(({ label, rest, title, ms }) => (
        <button key={label} type="button" title={title} onClick={() => actions.moveClock(ms)}>
          {label}
          {/* A narrow phone has no room for the whole word. */}
          <span class="wide">{rest}</span>
        </button>
      ))}
    </div>
  );
}
