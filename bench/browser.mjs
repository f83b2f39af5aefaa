//! A slowed browser: a phone's processor and network, what is sent counted byte by byte.
import { DEVICES, launch } from "../tests/browser/lib/chromium.mjs";
import { probe } from "./probe.mjs";

/** Slow 4G as Lighthouse has it, in bits a second and milliseconds; how many times slower the processor is. */
export const SLOW = { down: 1_600_000, up: 750_000, latency: 150, cpu: 4 };

/** A visit that takes longer has failed, in ms. */
const PATIENCE = 180_000;

/** How long nothing may come until everything has come, in ms. */
const QUIET = 700;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A browser; `reader()` gives a new reader who has never been here. */
export async function browser() {
  const program = await launch();
  return { reader: (seek) => reader(program, seek), close: () => program.close() };
}

async function reader(program, seek) {
  const context = await program.newContext({ ...DEVICES.phone, viewport: { width: 412, height: 823 }, locale: "fr" });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const net = counter(cdp);
  await cdp.send("Network.enable");
  await cdp.send("Performance.enable");
  await cdp.send("Runtime.enable");
  await cdp.send("Runtime.addBinding", { name: "benchAsk" });
  const { latency, down, up } = SLOW;
  await cdp.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: down / 8, uploadThroughput: up / 8 });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  await page.addInitScript(probe, seek);
  const tap = ([x, y]) =>
    Promise.all(["mousePressed", "mouseReleased"].map((type) => cdp.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 })));
  return {
    page,
    net,
    tap,
    /** Goes to `url`; resolves once a real click on the first option had its effect. */
    async answers(url) {
      net.reset();
      const answered = new Promise((done, failed) => {
        const timer = setTimeout(() => end(failed, new Error(`no answer was possible at ${url}`)), PATIENCE);
        const end = (settle, value) => {
          clearTimeout(timer);
          cdp.off("Runtime.bindingCalled", asked);
          settle(value);
        };
        const asked = ({ name, payload }) => {
          if (name !== "benchAsk") return;
          const { at, done: isDone } = JSON.parse(payload);
          if (at) tap(at).catch(() => {});
          if (isDone) end(done);
        };
        cdp.on("Runtime.bindingCalled", asked);
      });
      cdp.send("Page.navigate", { url }).catch(() => {});
      await answered;
      const bytes = net.snapshot();
      const requests = net.n();
      await net.quiet();
      return { ...(await page.evaluate(() => ({ visible: bench.visible, answered: bench.answered, fcp: bench.fcp }))), requests, bytes: bytes() };
    },
    /** What came since navigation started, in all. */
    async after() {
      const { metrics } = await cdp.send("Performance.getMetrics");
      const metric = (name) => metrics.find((entry) => entry.name === name)?.value;
      const notes = await page.evaluate(() => ({ long: bench.long, shifts: bench.shifts }));
      return {
        long: notes.long,
        longest: Math.max(0, ...notes.long.map(([, duration]) => duration)),
        cls: notes.shifts.reduce((sum, value) => sum + value, 0),
        cpu: metric("TaskDuration") * 1000,
        allBytes: net.total(),
        allRequests: net.n(),
      };
    },
    close: () => context.close(),
  };
}

/** Counts requests and their bytes on the wire, headers included. */
function counter(cdp) {
  const requests = new Map();
  let last = 0;
  const on = (event, note) =>
    cdp.on(`Network.${event}`, (entry) => {
      last = Date.now();
      note(entry, requests.get(entry.requestId) ?? {});
    });
  on("requestWillBeSent", ({ request, requestId }) => request.url.startsWith("http") && requests.set(requestId, { head: 0, data: 0 }));
  on("requestServedFromCache", ({ requestId }) => requests.delete(requestId));
  on("responseReceived", ({ response, requestId }, request) => {
    if (response.fromDiskCache || response.fromServiceWorker) requests.delete(requestId);
    request.head = response.encodedDataLength;
  });
  on("dataReceived", ({ dataLength }, request) => (request.data += dataLength));
  on("loadingFinished", ({ encodedDataLength }, request) => (request.final = encodedDataLength));
  on("loadingFailed", ({ requestId }) => requests.delete(requestId));
  const total = () => [...requests.values()].reduce((sum, { final, head }) => sum + (final ?? head), 0);
  return {
    n: () => requests.size,
    total,
    reset: () => {
      requests.clear();
      last = Date.now();
    },
    /** Bytes up to now, to be asked for once all has come: a body under way counts in proportion. */
    snapshot() {
      const then = [...requests.values()].map((request) => [request, { ...request }]);
      const part = ([end, { final, head, data }]) => final ?? head + (data && end.final ? ((end.final - head) * data) / end.data : 0);
      return () => Math.round(then.reduce((sum, entry) => sum + part(entry), 0));
    },
    async quiet() {
      const end = Date.now() + PATIENCE;
      const busy = () => [...requests.values()].some(({ final }) => final === undefined);
      while (Date.now() < end && (busy() || Date.now() - last < QUIET)) await sleep(50);
    },
  };
}
