import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isEmpty, isNarrowed, readState, searchOf } from "../../layouts/browser/search-state.ts";
import { checksum } from "../../scripts/archive/search.ts";

const test = suite("search: state");

test("reads what it writes", () => {
  const state = {
    query: "Đà Nẵng & Huế",
    order: "newest",
    province: "Đà Nẵng",
    category: "Thời sự",
    year: "2024",
  } as const;
  assert.equal(readState(new URLSearchParams(searchOf(state))), state);
});

test("writes nothing for an empty form", () => {
  const state = readState(new URLSearchParams("q=%20&thu-tu=xyz&tinh="));
  assert.is(searchOf(state), "");
  assert.ok(isEmpty(state));
  assert.not(isNarrowed(state));
  assert.ok(isNarrowed(readState(new URLSearchParams("nam=2024"))));
});

test("checks files by CRC-32", () => {
  assert.is(checksum("123456789"), 0xcbf43926);
});

test.run();
