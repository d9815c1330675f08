import { parentPort, workerData } from "node:worker_threads";
import { scanFolders } from "./scan.ts";

/** What the thread of `scanAside` runs. */
parentPort?.postMessage(scanFolders(String(workerData)));
