import type { JSX } from "preact";
import { creditLine } from "../../scripts/archive/captions.ts";
import type { Figure, Picture } from "../../scripts/archive/pages.ts";
import { strings } from "../../scripts/archive/strings.ts";
import { type Href, hrefFrom } from "./href.ts";

interface PhotoProps {
  readonly path: string;
  readonly picture: Picture;
  readonly alt: string;
  /** The width at which the picture is shown, as the `sizes` of HTML. */
  readonly sizes: string;
  /** The one picture that the page is waited for. */
  readonly lead?: boolean;
}

/** A picture in every form in which it was written; the browser takes the first that it knows, in the width it needs. */
export function Photo({ path, picture, alt, sizes, lead = false }: PhotoProps): JSX.Element | null {
  const href = hrefFrom(path);
  const fallback = picture.sources.at(-1);
  const largest = fallback?.files.at(-1);
  if (!fallback || !largest) return null;
  return (
    <picture>
      {picture.sources.slice(0, -1).map((source) => (
        <source key={source.type} type={source.type} srcset={srcset(source.files, href)} sizes={sizes} />
      ))}
      <img
        src={href(largest.path)}
        srcset={srcset(fallback.files, href)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        decoding="async"
        {...(lead ? { fetchpriority: "high" } : { loading: "lazy" })}
      />
    </picture>
  );
}

function srcset(files: Picture["sources"][number]["files"], href: Href): string {
  return files.map((file) => `${href(file.path)} ${file.width}w`).join(", ");
}

interface FigureBlockProps {
  readonly path: string;
  readonly figure: Figure;
  readonly sizes: string;
  readonly lead?: boolean;
}

/** A photograph with its caption and credit; where only the words survived, the words as a note. */
export function FigureBlock({ path, figure, sizes, lead = false }: FigureBlockProps): JSX.Element {
  const { picture, alt, caption, credit } = figure;
  if (!picture) {
    return (
      <p class="lost-photo">
        <b>{strings.layout.lostPhoto}</b> {caption} {credit && <span class="credit">{creditLine(credit)}</span>}
      </p>
    );
  }
  return (
    <figure class="figure">
      <Photo path={path} picture={picture} alt={alt} sizes={sizes} lead={lead} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span class="credit">{creditLine(credit)}</span>}
        </figcaption>
      )}
    </figure>
  );
}
