//! The yardstick: the page that somebody would write by hand for the same questions, without any framework.
//! The first question is in the HTML; the others stand behind it as JSON, read at the first "next".

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}h1{font-size:1.25rem}
button,select{font:inherit;padding:.6rem 1rem;border:1px solid #888;border-radius:6px;background:#fff;cursor:pointer}
#o button{display:block;width:100%;margin:.4rem 0;text-align:left}label{display:block;margin:.4rem 0}
.right{background:#d4f4d8}.wrong{background:#fbd9d9}#why{white-space:pre-line}`;

/** The page; `questions` as `palier bank` prints them. */
export function yardstick(questions) {
  const all = questions.map(plain);
  const [first] = all;
  return `<!doctype html><html lang=fr><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><title>Quiz</title>
<link rel=icon href="data:,"><style>${STYLE}</style>
<p id=p>Question 1 sur ${all.length}</p><h1 id=t>${escape(first.title)}</h1><div id=s>${escape(first.stem)}</div>
<div id=o>${first.options.map((text) => `<button>${escape(text)}</button>`).join("")}</div><p id=why hidden></p><button id=n disabled>Suite</button>
<script>(${behave})()</script><script type=application/json id=bank>${JSON.stringify(all).replace(/</g, "\\u003c")}</script>`;
}

function plain({ kind, text: { fr } }) {
  const { title, stem, options, rights, keys, feedback, explanation } = fr;
  return { kind, title, stem, options, rights, keys, feedback, explanation };
}

function escape(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** The page's own script: a click on an option shows at once whether it is right, and why. */
function behave() {
  const $ = (id) => document.getElementById(id);
  let bank;
  let at = 0;
  let picked = [];
  const all = () => (bank ??= JSON.parse($("bank").textContent));
  const done = () => {
    $("why").textContent = all()[at].explanation;
    $("why").hidden = false;
    $("n").disabled = false;
  };
  $("o").onclick = ({ target }) => {
    const index = [...$("o").children].indexOf(target);
    if (target.tagName !== "BUTTON" || index < 0) return;
    const { kind, keys, options } = all()[at];
    const right = kind === "order" ? index === picked.length : keys.includes(index);
    target.className = right ? "right" : "wrong";
    target.disabled = true;
    picked.push(index);
    if (kind === "single") for (const button of $("o").children) button.disabled = true;
    if (kind === "single" || picked.length >= Math.min(2, options.length)) done();
  };
  $("o").onchange = ({ target }) => {
    target.className = +target.value === all()[at].keys[+target.name] ? "right" : "wrong";
    done();
  };
  $("n").onclick = () => {
    at = (at + 1) % all().length;
    picked = [];
    const { kind, title, stem, options, rights } = all()[at];
    $("p").textContent = `Question ${at + 1} sur ${all().length}`;
    $("t").textContent = title;
    $("s").textContent = stem;
    $("o").replaceChildren(...options.map((text, index) => {
      const button = document.createElement(kind === "match" ? "label" : "button");
      button.textContent = text;
      if (kind === "match") {
        const select = document.createElement("select");
        select.name = index;
        select.append(new Option("…", ""), ...rights.map((right, value) => new Option(right, value)));
        button.append(" ", select);
      }
      return button;
    }));
    $("why").hidden = true;
    $("n").disabled = true;
  };
}
