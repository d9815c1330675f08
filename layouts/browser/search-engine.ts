import type { SearchManifest } from "../../scripts/archive/search.ts";
import { type Hit, hitOf, linesOf } from "./search-answer.ts";
import { type Archive, type Asked, openArchive } from "./search-archive.ts";
import { searchFiles } from "./search-files.ts";
import { SEARCH_PORT, type ToEngine, type ToPage } from "./search-messages.ts";
import type { SearchState } from "./search-state.ts";

/**
 * The engine of the search: assets/tim-kiem-may.js. Over http it is a worker, so that typing never waits for it; from
 * file://, where no worker can start, it is a script of the page, and gives way between shards.
 */

/** How many hits come with an answer. */
const FIRST_HITS = 10;

interface Port {
  postMessage(message: ToPage): void;
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
}

const port = ((globalThis as Record<string, unknown>)[SEARCH_PORT] ?? globalThis) as Port;

/** The root of the site, from the address of this script. */
const root = new URL("../", ownAddress() ?? location.href).href;

function ownAddress(): string | null {
  if (typeof document === "undefined") return null;
  const script = document.currentScript;
  return script instanceof HTMLScriptElement ? script.src : null;
}

const files = searchFiles(root);
let latest = 0;
let asked: Asked | null = null;

/** So many texts that cannot be read, and the rest of their shard is not tried. */
const TRIES = 3;

/** Up to `count` hits from a place in the order of the answer on, past those whose text cannot be read. */
async function hitsFrom(
  archive: Archive,
  manifest: SearchManifest,
  { answer, sections }: Asked,
  from: number,
  count: number,
) {
  const hits: Hit[] = [];
  const failures = new Map<string, number>();
  const all = answer.kinds.reduce((sum, { count }) => sum + count, 0);
  let shown = from;
  while (hits.length < count && shown < all) {
    const wanted = linesOf(sections, shown, count - hits.length);
    shown += wanted.length;
    const drawn = wanted.map(async (line): Promise<Hit | null> => {
      const { shard } = line.match;
      if ((failures.get(shard) ?? 0) >= TRIES) return null;
      return archive
        .shard(shard)
        .then((its) => hitOf(line, its, manifest))
        .catch(() => {
          failures.set(shard, (failures.get(shard) ?? 0) + 1);
          return null;
        });
    });
    hits.push(...(await Promise.all(drawn)).filter((hit) => hit !== null));
  }
  return { hits, shown, damaged: [...failures.keys()] };
}

/** Answers a question, and tells whether a part of the archive could not be read. */
async function answer(
  archive: Archive,
  manifest: SearchManifest,
  question: number,
  state: SearchState,
): Promise<boolean> {
  const isWanted = () => question === latest;
  let isDamaged = false;
  let drawing: Promise<void> = Promise.resolve();
  const draw = async (its: Asked, final: boolean): Promise<void> => {
    const { hits, shown, damaged } = await hitsFrom(archive, manifest, its, 0, FIRST_HITS);
    if (!isWanted()) return;
    asked = its;
    const all = [...new Set([...its.answer.damaged, ...damaged])].sort();
    isDamaged ||= all.length > 0;
    const answer = { ...its.answer, damaged: all };
    port.postMessage({ kind: "answer", question, answer, hits, shown, final, bytes: files.read() });
  };
  await archive.ask(state, {
    progress: (done, total) => port.postMessage({ kind: "progress", question, done, total }),
    answer: (its, final) => {
      drawing = drawing.then(() => draw(its, final));
    },
    hints: (hints) => {
      drawing = drawing.then(() => port.postMessage({ kind: "hints", question, hints }));
    },
    isWanted,
  });
  await drawing;
  return isDamaged && isWanted();
}

async function start(): Promise<void> {
  let manifest = await files.manifest(false);
  let archive = openArchive(files, manifest);
  let isFresh = false;
  port.onmessage = ({ data: message }) => {
    if (message.kind === "more") {
      const { question, from, count } = message;
      if (question !== latest || asked === null) return;
      void hitsFrom(archive, manifest, asked, from, count).then((more) => {
        if (question === latest) port.postMessage({ kind: "hits", question, ...more });
      });
      return;
    }
    const { question, state } = message;
    latest = question;
    const answering = answer(archive, manifest, question, state).then(async (isDamaged) => {
      if (!isDamaged || isFresh) return;
      // A manifest that the browser has kept may name files of an edition that has gone.
      isFresh = true;
      const newer = await files.manifest(true).catch(() => manifest);
      if (JSON.stringify(newer) === JSON.stringify(manifest)) return;
      manifest = newer;
      archive = openArchive(files, manifest);
      port.postMessage({ kind: "ready", manifest });
      if (question === latest) await answer(archive, manifest, question, state);
    });
    answering.catch(() => port.postMessage({ kind: "broken" }));
  };
  port.postMessage({ kind: "ready", manifest });
}

start().catch(() => port.postMessage({ kind: "broken" }));
