import { parentPort, workerData } from "node:worker_threads";
import { scanOutput } from "./scan.ts";

/** What the thread of `scanAside` runs. */
parentPort?.postMessage(scanOutput(String(workerData)));
