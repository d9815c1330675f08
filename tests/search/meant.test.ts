import { suite } from "uvu";
import * as assert from "uvu/assert";
import { placeIn } from "../../layouts/browser/search-names.ts";
import { nearestWords } from "../../layouts/browser/search-nearest.ts";
import { placesOf } from "../../scripts/search/places.ts";
import { AUTHORITY } from "../archive/province-table.ts";

const test = suite("search: what is meant");

const places = placesOf(AUTHORITY, new Map([["ha-tay", 3]]));

test("knows a place by any of its names, wherever it stands in the query", () => {
  const slugs = {
    "TP.HCM": "ho-chi-minh",
    "sài gòn": "ho-chi-minh",
    "công an Sài Gòn": "ho-chi-minh",
    "Đắc Lắc": "dak-lak",
    "dak lak": "dak-lak",
    "BR-VT": "ba-ria-vung-tau",
    "hà tây 2007": "ha-tay",
    "Thừa Thiên - Huế": "thua-thien-hue",
    Huế: "hue",
  };
  for (const [query, slug] of Object.entries(slugs)) assert.is(placeIn(query, places)?.slug, slug, query);
  assert.is(placeIn("giá lúa", places), null);
});

test("offers the query with other names, but none that holds the one that was typed", () => {
  const others = placeIn("chợ Sài Gòn xưa", places)?.others ?? [];
  assert.ok(others.includes("chợ TP. Hồ Chí Minh xưa"), others.join());
  assert.ok(others.every((other) => !/Sài Gòn/.test(other)));
  assert.equal(placeIn("Đà Nẵng", places)?.others, ["Danang"]);
});

test("files a former unit under the one that it belongs to today", () => {
  const place = (slug: string) => places.find((one) => one.slug === slug);
  assert.equal(place("ha-tay")?.now, ["ha-noi"]);
  assert.equal(place("ba-ria-vung-tau")?.now, ["ho-chi-minh"]);
  assert.equal(place("ha-noi")?.now, ["ha-noi"]);
  assert.equal(place("toan-quoc")?.now, []);
  assert.is(place("ha-tay")?.count, 3);
});

test("finds words that differ in a letter, in two neighbours, or in marks", () => {
  const vocabulary = [
    ["quang", 40],
    ["quảng", 60],
    ["quân", 90],
    ["tuyên", 70],
    ["quay", 10],
  ] as const;
  assert.is(nearestWords("quagn", vocabulary, 3)[0]?.word, "quang");
  assert.is(nearestWords("tuyem", vocabulary, 3)[0]?.word, "tuyen");
  assert.equal(nearestWords("khongcogi", vocabulary, 3), []);
});

test.run();
