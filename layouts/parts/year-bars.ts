import type { PeriodLink } from "../../scripts/archive/pages.ts";
import type { Bar } from "./bars.tsx";

/** The years of a list as bars, in the order given. */
export function yearBars(years: readonly PeriodLink[]): readonly Bar[] {
  return years.map(({ title, period, path, count }) => ({ label: period, name: title, path, count }));
}
