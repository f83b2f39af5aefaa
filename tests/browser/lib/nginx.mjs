//! nginx as the recipe in deploy/ sets it up, on a free port of this machine, with a folder of its own for all it writes.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folder } from "./folder.mjs";

const RECIPE = fileURLToPath(new URL("../../../deploy/nginx.conf", import.meta.url));
const BROTLI = "ngx_http_brotli_static_module.so";

/** Why nginx cannot be tested here; nothing if it can. */
export function whyNot() {
  const path = modules();
  if (path === undefined) return "nginx is not installed (Debian: apt-get install nginx libnginx-mod-http-brotli-static)";
  if (!existsSync(join(path, BROTLI))) return "nginx has no brotli (Debian: apt-get install libnginx-mod-http-brotli-static)";
  return undefined;
}

/** Debian has it where only root looks. */
const ENV = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/** Where nginx has its modules. */
function modules() {
  const { stderr } = spawnSync("nginx", ["-V"], { env: ENV, encoding: "utf8" });
  return stderr?.match(/--modules-path=(\S+)/)?.[1];
}

/** Serves `root` by the recipe until `close()`; the site is in `site`, at `root` or below it. */
export async function nginx(root, site = root) {
  const port = await freePort();
  const recipe = readFileSync(RECIPE, "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/palier;", `root ${root};`)
    .replace("include /srv/palier/_nginx.conf;", `include ${site}/_nginx.conf;`);
  const own = folder({ "palier.conf": recipe });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path tmp-${name};`);
  const config = folder({
    "nginx.conf": `load_module ${join(modules(), BROTLI)};
      ${process.getuid?.() === 0 ? "user root;" : ""} worker_processes auto; pid nginx.pid; daemon off; error_log stderr;
      events { worker_connections 512; }
      http { access_log off; ${temporary.join(" ")} include ${join(own.path, "palier.conf")}; }`,
  });
  const started = spawn("nginx", ["-p", own.path, "-c", join(config.path, "nginx.conf"), "-e", "stderr"], {
    env: ENV,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  started.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise((resolve) => started.once("exit", resolve));
  const server = {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      started.kill("SIGTERM");
      await ended;
      own.remove();
      config.remove();
    },
  };
  if (await answers(port, () => started.exitCode === null)) return server;
  await server.close();
  throw new Error(`nginx does not start: ${said}`);
}

function freePort() {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Whether something listens there, as soon as that is known: asked again while `goesOn`. */
async function answers(port, goesOn) {
  for (;;) {
    const listens = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end(() => resolve(true)));
      socket.on("error", () => resolve(false));
    });
    if (listens || !goesOn()) return listens;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
