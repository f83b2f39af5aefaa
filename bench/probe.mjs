//! What runs inside a page that is measured: it notes what the browser tells, and asks for real clicks.

/**
 * Injected before the page's own scripts. With `seek` it looks for the first option from the first frame on, asks by
 * `benchAsk` for a real click in its middle, and says when the click had its effect.
 */
export function probe(seek) {
  if (window !== top) return;
  const notes = { long: [], shifts: [], events: [], paints: [], fcp: 0, visible: 0, answered: 0, clicks: 0 };
  window.bench = notes;
  const watch = (type, note, more) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
    } catch {}
  };
  watch("paint", (entry) => entry.name === "first-contentful-paint" && (notes.fcp = entry.startTime));
  watch("layout-shift", (entry) => entry.hadRecentInput || notes.shifts.push(entry.value));
  watch("longtask", (entry) => notes.long.push([entry.startTime, entry.duration]));
  watch("event", (entry) => entry.interactionId && notes.events.push([entry.startTime, entry.duration]), { durationThreshold: 16 });

  // From the click's own time to just after the next paint: finer than Event Timing's steps of 8 ms.
  addEventListener("click", (event) => {
    notes.clicks++;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => notes.paints.push([event.timeStamp, performance.now() - event.timeStamp]);
      after.port2.postMessage(0);
    });
  }, true);

  /** The middle of the first thing that `selector` finds and a finger could reach, or null. */
  notes.point = (selector) => {
    const found = [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length && !element.disabled);
    if (!found) return null;
    let box = found.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) {
      found.scrollIntoView({ block: "center", behavior: "instant" });
      box = found.getBoundingClientRect();
    }
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    return hit && (found.contains(hit) || hit.contains(found)) ? [x, y] : null;
  };

  if (!seek) return;
  let asked = -1e9;
  const look = () => {
    if (notes.clicks && document.querySelector(seek.answered)) {
      notes.answered = performance.now();
      return window.benchAsk(JSON.stringify({ done: true }));
    }
    // A browser drops clicks before its first paint: ask again.
    if (performance.now() - asked > 50) {
      const at = notes.point(seek.option);
      if (at) {
        notes.visible ||= performance.now();
        asked = performance.now();
        window.benchAsk(JSON.stringify({ at }));
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
