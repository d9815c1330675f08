/** What may stand before a credit; "hình ảnh" (pictures) and the end of another word are none. */
const LABEL = /(?<!\p{L}|hình\s)(?:[ẢA]nh|Minh họa|Đồ họa|Nguồn ảnh)\s*:/giu;

/**
 * Splits a printed caption into its words and its credit: "Buổi lễ. (Ảnh: Quang Cường)" → the two parts. A credit reaches
 * from its label to the end, a bracket and a full stop after it left out; it holds no bracket, and something to be read.
 */
export function captionParts(text: string): { caption: string; credit: string } {
  const closing = text.endsWith(".") ? text.length - 1 : text.length;
  const end = text[closing - 1] === ")" ? closing - 1 : closing;
  const words = text.slice(0, end);
  const bracket = Math.max(words.lastIndexOf("("), words.lastIndexOf(")"));
  for (const { 0: label, index } of words.matchAll(LABEL)) {
    if (index + label.length <= bracket) continue;
    const name = words.slice(index + label.length).trim();
    if (name === "") break;
    const before = text.slice(0, index).trimEnd();
    const caption = (before.endsWith("(") ? before.slice(0, -1) : before).trim();
    const kind = /minh họa|đồ họa/iu.exec(text.slice(index))?.[0];
    return { caption, credit: kind ? `${kind}: ${name}` : name };
  }
  return { caption: text.trim(), credit: "" };
}

/** A credit as it is printed: "Ảnh: Quang Cường", or its own label where it has one ("Minh họa: …"). */
export function creditLine(credit: string): string {
  return /^(?:ảnh|anh(?=\s*:)|minh họa|đồ họa|nguồn)(?!\p{L})/iu.test(credit) || credit === ""
    ? credit
    : `Ảnh: ${credit}`;
}
