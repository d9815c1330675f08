/** What both sites have, and where they differ; printed beside the counts, which are taken from the sites themselves. */
export const HUGO_NOTES = `Both sites have, at the same addresses: a page for every article (head with Open Graph and JSON-LD, masthead, crumbs,
dates, sapo, text, bylines, tags, permanent address, "Xem thêm", footer); days, months and years of the archive; fronts
and years (categories: months too) of provinces, categories, bylines and tags, with bars for the years and a calendar
for the months; four overviews; the home page; Atom, RSS and JSON feeds of the site, of provinces and of categories;
monthly sitemaps and their index; search page, 404 and robots.txt.

Hugo has less to do:
- Links inside the texts are resolved before it starts, and nothing is checked: no dates, names, links or addresses.
- Links start with "/" (relative ones would cost Hugo a pass over every page), so masthead and footer are drawn once.
- "Xem thêm" is the three articles before it in the province and the three in the category; tags are not weighed.
- Period pages are files of their own with a list and a period in their front matter. Each list is cut by date once and
  cached; an entry of lists or of "Xem thêm" is drawn once for its article and used again.
- No manifest of hashes, no staging of the whole edition before it is published, no stylesheet to bundle.

Hugo has more to do:
- It reads a file for every period page, which Kho Tin plans by itself.
- Its templates escape by context.

Hugo's settings: no --gc, no --minify, no heading ids, no syntax highlighting, no Git information, an empty destination.
Search is left out of both.`;
