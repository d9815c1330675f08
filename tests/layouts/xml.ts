import sax from "sax";

/** The text of every element of a document, by its name in order. Throws where it is not well-formed. */
export function textsOf(xml: string): (readonly [string, string])[] {
  // The parser lets pass what XML 1.0 (2.4) forbids in text.
  const text = xml.replace(/<!\[CDATA\[.*?\]\]>/gs, "").replace(/<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g, "");
  if (text.includes("]]>")) throw new Error(`"]]>" in the text of ${xml}`);
  const texts: [string, string][] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name }) => texts.push([name, ""]);
  parser.ontext = parser.oncdata = (text) => {
    const last = texts.at(-1);
    if (last) last[1] += text;
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return texts.map(([name, text]) => [name, text.trim()] as const);
}
