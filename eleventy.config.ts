import type { UserConfig } from "@11ty/eleventy";
import { plannedPages } from "./scripts/edition/plain.ts";

/** What Eleventy does here: it draws planned pages with typed layouts. All else is in scripts/. */
export default function configure(config: UserConfig): object {
  // Layouts are TSX
  config.addTemplateFormats("11ty.tsx");
  config.addExtension("11ty.tsx", { key: "11ty.js" });

  // Input and output
  config.setUseGitIgnore(false);
  config.setInputDirectory("layouts");

  // Pages
  plannedPages(config);

  return {};
}
