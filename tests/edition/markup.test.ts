import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ROOT } from "../../scripts/edition/paths.ts";
import { sampleSite } from "../built-site.ts";
import { PAGE_TYPES } from "../page-types.ts";

const test = suite("markup");

for (const [type, path] of Object.entries(PAGE_TYPES)) {
  test(`${type}: is valid HTML`, async () => {
    const { output } = await sampleSite();
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const html = readFileSync(join(output, path), "utf8");
    const report = await validator.validateString(html, join(ROOT, "page.html"));
    const messages = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId} ${message.message}`),
    );
    assert.equal(messages, []);
  });
}

test.run();
