import type { Photo } from "./article.ts";
import { captionParts } from "./captions.ts";
import type { Surroundings } from "./check-body.ts";
import type { FrontMatter } from "./frontmatter.ts";
import { error, type Position, type Problem, START } from "./problems.ts";
import type { Source } from "./source.ts";
import { isPictureName, isPortableName } from "./text.ts";
import { placeOf } from "./yaml-file.ts";

/** What is wrong with the name of a picture that lies in a folder of content, or with the file that it names, where it is named. */
export function checkPictureFile(
  name: string,
  folder: string,
  file: string,
  at: Position,
  { exists, faultIn }: Pick<Surroundings, "exists" | "faultIn">,
): Problem[] {
  if (name.includes("/")) {
    return [error(file, at, `ảnh “${name}” không nằm cạnh bài`, `đặt ảnh vào ${folder}/ và chỉ viết tên tệp`)];
  }
  if (!isPortableName(name)) return [unportable(file, at, name)];
  if (!exists(`${folder}/${name}`)) {
    return [error(file, at, `không thấy tệp ảnh “${name}”`, `đặt ảnh vào ${folder}/, hoặc sửa tên`)];
  }
  const fault = faultIn(`${folder}/${name}`);
  return fault ? [error(file, at, `ảnh “${name}” ${fault.what}`, fault.advice)] : [];
}

function unportable(file: string, at: Position, name: string): Problem {
  const advice = "chỉ dùng a–z, 0–9, dấu - và đuôi .jpg, .png, .webp, .avif";
  return error(file, at, `tên ảnh “${name}” không dùng được ở mọi máy`, advice);
}

/** What is wrong with a file of the content folder that is no Markdown: pictures lie beside the pages that show them, nothing else does. */
export function checkOtherFile(file: string): Problem[] {
  const name = file.slice(file.lastIndexOf("/") + 1);
  if (isPortableName(name)) return [];
  if (isPictureName(name)) return [unportable(file, START, name)];
  const advice = "đổi đuôi thành .md, hoặc chuyển tệp ra khỏi thư mục nội dung";
  return [error(file, START, `“${name}” không phải Markdown, cũng không phải ảnh`, advice)];
}

/** The photographs of an article's front matter, the single one first. */
export function photosOf(
  { image, caption, credit, alt, photos = [] }: Partial<FrontMatter>,
  source: Source,
  around: Surroundings,
  problems: Problem[],
): Photo[] {
  const folder = source.file.slice(0, source.file.lastIndexOf("/"));
  const single = Object.entries({ image, caption, credit, alt }).find(([, value]) => value !== undefined);
  const written = [
    ...(single ? [{ src: image, caption, credit, alt, path: [single[0]] }] : []),
    ...photos.map((photo, index) => ({ ...photo, path: ["photos", index] })),
  ];
  return written.map((photo) => {
    const words = captionParts(photo.caption ?? "");
    const creditText = photo.credit ?? words.credit;
    const captionText = photo.credit === undefined ? words.caption : (photo.caption ?? "");
    const at = placeOf(source.yaml, photo.path);
    const wrong = (what: string, advice: string) => problems.push(error(source.file, at, what, advice));
    if (photo.src !== undefined) {
      problems.push(...checkPictureFile(photo.src, folder, source.file, at, around));
      if (!photo.alt) wrong(`ảnh “${photo.src}” thiếu mô tả (alt)`, "thêm alt: điều nhìn thấy trong ảnh");
      if (!creditText) wrong(`ảnh “${photo.src}” thiếu nguồn (credit)`, "thêm credit: tên người chụp");
    } else if (!captionText) {
      wrong("ảnh không có tệp, cũng không có chú thích", "thêm tên tệp ảnh, hoặc bỏ các dòng này");
    }
    const file = photo.src === undefined ? null : `${folder}/${photo.src}`;
    return { file, alt: photo.alt ?? "", caption: captionText, credit: creditText };
  });
}
