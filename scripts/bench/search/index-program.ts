import { parseArgs } from "node:util";
import { readSample } from "./corpus.ts";
import { indexOurs } from "./site.ts";

/** Makes the search of a corpus, in a process whose memory can be measured. */
const text = { type: "string", default: "" } as const;
const options = { size: text, more: text, sample: text, output: text, cache: text };
const { size, more, sample, output, cache } = parseArgs({ options }).values;
const corpus = { size: Number(size), more: Number(more), sample: sample === "" ? [] : readSample(sample) };
await indexOurs(corpus, output, cache);
