import { suite } from "uvu";
import * as assert from "uvu/assert";
import { onPostBuild } from "../../scripts/netlify/index.js";
import { builtFrom } from "../built-site.ts";
import { articleText, type Files } from "../small-site.ts";

const test = suite("a build on Netlify");

/** What the plugin says to Netlify when a site of these files has been built. */
async function failuresOf(files: Files): Promise<string[]> {
  const { output } = await builtFrom(files);
  const failures: string[] = [];
  const utils = { build: { failBuild: (message: string) => void failures.push(message) } };
  onPostBuild({ constants: { PUBLISH_DIR: output }, utils });
  return failures;
}

test("publishes no newspaper without an article, as a checkout makes it that lacks them", async () => {
  assert.match((await failuresOf({})).join(), "no article");
  assert.equal(await failuresOf({ "articles/2024/01/bai.md": articleText() }), []);
});

test.run();
