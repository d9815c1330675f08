export { launchChromium } from "../../scripts/bench/chromium.ts";
