import type { ArticleProps, Picture, Site, TemplateName, Templates } from "../../scripts/archive/pages.ts";

/** Text that would break out of HTML, of a script and of XML, if anything failed to escape it. */
export const HOSTILE = `</script><b>"5 < 6" & ]]>`;

export const SITE: Site = {
  url: "https://bao.example",
  title: "Báo thử",
  description: "Một tờ báo để thử",
  publisher: "Tòa soạn",
  licence: "",
  imprint: [],
  sections: [{ title: "Văn hóa", path: "chuyen-muc/van-hoa/index.html" }],
  pages: [],
};

export const PICTURE: Picture = {
  width: 1200,
  height: 800,
  sources: ["avif", "webp", "jpeg"].map((format) => ({
    type: `image/${format}`,
    files: [480, 1200].map((width) => ({ path: `anh/a-${width}.${format}`, width })),
  })),
};

export const ARTICLE: ArticleProps = {
  site: SITE,
  title: HOSTILE,
  summary: "",
  description: "Đoạn đầu của bài",
  date: { day: "1999-05-01", time: "" },
  updated: null,
  places: [
    {
      id: "ha-tay",
      title: "Hà Tây",
      path: "tinh/ha-tay/index.html",
      iso: "VN-15",
      today: [{ title: "Hà Nội", path: "tinh/ha-noi/index.html", iso: "VN-HN", isSame: false }],
    },
  ],
  category: { title: "Văn hóa", path: "chuyen-muc/van-hoa/index.html" },
  bylines: [],
  figures: [],
  origin: "",
  tags: [],
  syllables: 1230,
  related: [],
  day: { title: "Thứ Bảy, 1/5/1999", path: "1999/05/01/index.html" },
  body: { source: "", hash: "", links: {}, pictures: {} },
};

/** A page as a template is given it. */
export function slot<T extends TemplateName>(template: T, path: string, props: Templates[T], html = "") {
  return { planned: { path, template, props, html } };
}
