//! How many pages a second nginx sends by the recipe in deploy/, from this machine to itself: `node load.mjs` in this
//! folder, with `wrk` installed. Half a minute; it proves nothing, so no test runs it.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { nginx } from "./lib/nginx.mjs";
import { DIST } from "./serve.mjs";

const [path = "/fr/git/quiz/"] = process.argv.slice(2);
const server = await nginx(DIST);
console.log(`${cpus().length} × ${cpus()[0].model}, shared by nginx and wrk`);
const options = ["-t2", "-c64", "-d30s", "--latency", "-H", "Accept-Encoding: br"];
spawnSync("wrk", [...options, server.origin + path], { stdio: "inherit" });
await server.close();
