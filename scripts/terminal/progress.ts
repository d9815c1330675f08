/** What long steps tell: the step's name, how many things are done, and how many there are. */
export type Report = (step: string, done: number, total: number) => void;

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const REFRESH_MS = 100;
const PLAIN_MS = 5000;

/**
 * Shows long steps as they go: on a terminal one line that is rewritten (count, rate, time left), elsewhere a plain line
 * every few seconds. `now` is the clock, in milliseconds.
 */
export function progressOn(screen: Screen, now: () => number = () => performance.now()): Report {
  let current = "";
  let began = 0;
  let shown = 0;
  return (step, done, total) => {
    const time = now();
    if (step !== current) {
      current = step;
      began = time;
      shown = screen.isTTY ? Number.NEGATIVE_INFINITY : time;
    }
    const finished = done >= total;
    if (!finished && time - shown < (screen.isTTY ? REFRESH_MS : PLAIN_MS)) return;
    const line = progressLine(step, done, total, (time - began) / 1000);
    if (screen.isTTY) screen.write(`\r\x1b[2K${line.slice(0, (screen.columns ?? 80) - 1)}${finished ? "\n" : ""}`);
    else if (!finished || time - began > PLAIN_MS) screen.write(`${line}\n`);
    shown = time;
  };
}

function progressLine(step: string, done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 && done < total ? `, ${Math.ceil((total - done) / rate)} s left` : "";
  return `${step}: ${done}/${total} (${Math.round(rate)}/s${left})`;
}
