import type { UserConfig } from "@11ty/eleventy";
import { layoutModules } from "./scripts/edition/layout-modules.ts";
import { plannedPages } from "./scripts/edition/plain.ts";

/** What Eleventy does here: it draws planned pages with typed layouts. All else is in scripts/. */
export default function configure(config: UserConfig): object {
  // Layouts are TSX
  config.addTemplateFormats("11ty.tsx");
  config.addExtension("11ty.tsx", layoutModules);

  // Input and output
  config.setUseGitIgnore(false);
  config.setInputDirectory("layouts");

  // Pages
  plannedPages(config);

  return {};
}
