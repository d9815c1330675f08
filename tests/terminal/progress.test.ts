import { suite } from "uvu";
import * as assert from "uvu/assert";
import { progressOn } from "../../scripts/terminal/progress.ts";

const test = suite("progress");

/** A screen that keeps what is written on it, and a clock that is set by hand. */
function watched(isTTY: boolean) {
  const written: string[] = [];
  const clock = { seconds: 0 };
  const screen = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return { written, clock, report: progressOn(screen, () => clock.seconds * 1000) };
}

test("on a terminal is one line that is rewritten, with count, rate and time left", () => {
  const { written, clock, report } = watched(true);
  report("render", 0, 100);
  clock.seconds = 2;
  report("render", 50, 100);
  clock.seconds = 4;
  report("render", 100, 100);
  assert.is(written[1], "\r\x1b[2Krender: 50/100 (25/s, 2 s left)");
  assert.is(written[2], "\r\x1b[2Krender: 100/100 (25/s)\n");
});

test("elsewhere is a plain line every few seconds, and nothing for a short step", () => {
  const { written, clock, report } = watched(false);
  report("check", 0, 10);
  clock.seconds = 1;
  report("check", 10, 10);
  report("render", 0, 90);
  clock.seconds = 7;
  report("render", 30, 90);
  clock.seconds = 8;
  report("render", 31, 90);
  clock.seconds = 19;
  report("render", 90, 90);
  assert.equal(written, ["render: 30/90 (5/s, 12 s left)\n", "render: 90/90 (5/s)\n"]);
});

test("never writes a line wider than the terminal", () => {
  const { written, report } = watched(true);
  report("một bước có tên dài hơn cả chiều rộng của màn hình đang dùng", 1, 1000);
  for (const line of written) assert.ok(line.replace("\r\x1b[2K", "").length < 60);
});

test.run();
