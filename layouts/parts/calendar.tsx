import type { JSX } from "preact";
import { calendarColumn, daysInMonth, longDate } from "../../scripts/archive/dates.ts";
import type { PeriodGroup } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { hrefFrom } from "./href.ts";
import { articleCount } from "./number.ts";

interface CalendarProps {
  readonly path: string;
  /** YYYY-MM */
  readonly month: string;
  readonly days: readonly PeriodGroup[];
}

/** A month as a Vietnamese wall calendar has it, Monday first; the days that hold articles are links. */
export function Calendar({ path, month, days }: CalendarProps): JSX.Element {
  const href = hrefFrom(path);
  const groups = new Map(days.map((day) => [day.period, day]));
  return (
    <table class="calendar">
      <caption>{strings.layout.byDay}</caption>
      <thead>
        <tr>
          {strings.layout.weekdays.map(({ short, long }) => (
            <th key={short} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.join()}>
            {week.map((day, column) => {
              const group = groups.get(day);
              return (
                <td key={day || column} class={group?.path ? "full" : undefined}>
                  {group?.path ? (
                    <a href={href(group.path)} title={longDate({ day, time: "" })}>
                      <b>{Number(day.slice(8))}</b> <span class="calendar-count">{articleCount(group.count)}</span>
                    </a>
                  ) : (
                    day && Number(day.slice(8))
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The weeks of a month, each of seven days YYYY-MM-DD; "" for the days of its neighbours. */
function weeksOf(month: string): readonly (readonly string[])[] {
  const offset = calendarColumn(`${month}-01`);
  const length = daysInMonth(month);
  return Array.from({ length: Math.ceil((offset + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const date = week * 7 + column - offset + 1;
      return date >= 1 && date <= length ? `${month}-${String(date).padStart(2, "0")}` : "";
    }),
  );
}
