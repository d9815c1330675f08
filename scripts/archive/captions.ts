const CREDIT = /\s*\(?\s*(?<!\p{L}|hình\s)(?:[ẢA]nh|Minh họa|Đồ họa|Nguồn ảnh)\s*:\s*([^()]+?)\s*\)?\.?$/iu;

/** Splits a printed caption into its words and its credit: "Buổi lễ. (Ảnh: Quang Cường)" → the two parts. */
export function captionParts(text: string): { caption: string; credit: string } {
  const match = CREDIT.exec(text);
  if (!match) return { caption: text.trim(), credit: "" };
  const credit = /minh họa|đồ họa/iu.exec(match[0])?.[0];
  return { caption: text.slice(0, match.index).trim(), credit: credit ? `${credit}: ${match[1]}` : (match[1] ?? "") };
}

/** A credit as it is printed: "Ảnh: Quang Cường", or its own label where it has one ("Minh họa: …"). */
export function creditLine(credit: string): string {
  return /^(?:ảnh|anh(?=\s*:)|minh họa|đồ họa|nguồn)(?!\p{L})/iu.test(credit) || credit === ""
    ? credit
    : `Ảnh: ${credit}`;
}
