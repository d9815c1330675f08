import type { ComponentChildren, JSX } from "preact";

interface PageHeadProps {
  readonly kicker?: string;
  readonly title: string;
  readonly description?: string;
  readonly children?: ComponentChildren;
}

/** The head of an index or text page: what it lists, and a line of facts beneath. */
export function PageHead({ kicker = "", title, description = "", children }: PageHeadProps): JSX.Element {
  return (
    <header class="page-head">
      {kicker && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {description && <p class="page-description">{description}</p>}
      {children}
    </header>
  );
}

/** From this many characters on a headline is long (some 22 syllables) and is set smaller. */
const LONG = 90;

/** The class that sets a long headline smaller, or "". */
export const sizeOf = (headline: string): string => (headline.length > LONG ? "long" : "");
