import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isEmpty, isNarrowed, readState, searchOf } from "../../layouts/browser/search-state.ts";
import { checksum } from "../../scripts/archive/search.ts";

const test = suite("search: state");

test("reads what it writes", () => {
  const state = {
    query: "Đà Nẵng & Huế",
    order: "newest",
    province: "da-nang",
    category: "thoi-su",
    byline: "le-thu-ha",
    from: "2019",
    to: "2024",
    whole: true,
  } as const;
  assert.equal(readState(new URLSearchParams(searchOf(state))), state);
});

test("writes nothing for an empty form", () => {
  const state = readState(new URLSearchParams("q=%20&thu-tu=xyz&tinh="));
  assert.is(searchOf(state), "");
  assert.ok(isEmpty(state));
  assert.not(isNarrowed(state));
  assert.ok(isNarrowed(readState(new URLSearchParams("tu-nam=2024"))));
});

test("takes years in either order, and nothing else for a year", () => {
  const years = (search: string) => {
    const { from, to } = readState(new URLSearchParams(search));
    return [from, to];
  };
  assert.equal(years("tu-nam=2020&den-nam=2015"), ["2015", "2020"]);
  assert.equal(years("tu-nam=2020"), ["2020", ""]);
  assert.equal(years("tu-nam=%3Cb%3E&den-nam=20245"), ["", ""]);
});

test("checks files by CRC-32", () => {
  assert.is(checksum("123456789"), 0xcbf43926);
});

test.run();
