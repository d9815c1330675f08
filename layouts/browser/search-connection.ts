import { SEARCH_ENGINE_SCRIPT } from "../../scripts/archive/search.ts";
import { SEARCH_PORT, type ToEngine, type ToPage } from "./search-messages.ts";

/** Sends to the engine; what it answers goes to the function that the connection was made with. */
export type Send = (message: ToEngine) => void;

/**
 * Starts the engine whose script lies beside this one: as a worker, or within the page where a worker cannot be
 * started (from file://, and in readers of packed sites).
 */
export function connect(ownAddress: string, receive: (message: ToPage) => void): Send {
  const address = new URL(SEARCH_ENGINE_SCRIPT, ownAddress).href;
  if (new URL(address).protocol === "file:") return connectWithin(address, receive);
  try {
    return connectWorker(address, receive);
  } catch {
    return connectWithin(address, receive);
  }
}

function connectWorker(address: string, receive: (message: ToPage) => void): Send {
  const worker = new Worker(address);
  let send: Send = (message) => worker.postMessage(message);
  let hasAnswered = false;
  worker.onmessage = ({ data }: MessageEvent<ToPage>) => {
    hasAnswered = true;
    receive(data);
  };
  worker.onerror = () => {
    if (hasAnswered) return;
    worker.terminate();
    hasAnswered = true;
    send = connectWithin(address, receive);
  };
  return (message) => send(message);
}

function connectWithin(address: string, receive: (message: ToPage) => void): Send {
  const { port1, port2 } = new MessageChannel();
  Object.assign(globalThis, { [SEARCH_PORT]: port2 });
  port1.onmessage = ({ data }: MessageEvent<ToPage>) => receive(data);
  const script = document.createElement("script");
  script.src = address;
  script.onerror = () => receive({ kind: "broken" });
  document.head.append(script);
  return (message) => port1.postMessage(message);
}
