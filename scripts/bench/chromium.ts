import { existsSync } from "node:fs";
import Chromium from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const INSTALLED: readonly string[] = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
];

/** A headless Chromium: the one that npm brought (Linux, x64), else one that is installed. */
export async function launchChromium(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    // Made for one page a process; here many pages are opened and closed.
    const args = Chromium.args.filter(
      (flag) => !/^--(single-process|no-zygote|disable-web-security|allow-.*)$/.test(flag),
    );
    return chromium.launch({ executablePath: await Chromium.executablePath(), args, headless: true });
  }
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error("The browser tests and the search bench need Chrome: install it, then run the command again.");
  return chromium.launch({ executablePath, headless: true });
}
