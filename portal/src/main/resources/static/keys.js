// Single keys walk through the list of the desk. They can be switched off (WCAG 2.1.4), and never speak while somebody types.
const KEPT = "lienthong-keys-off";
const frame = document.getElementById("keys");
const help = document.getElementById("keys-help");
const rows = () => [...document.querySelectorAll("table.rows tr.one")];
const kept = () => { try { return localStorage.getItem(KEPT) === "1"; } catch { return false; } };
let off = kept();

const here = () => rows().findIndex((row) => row.contains(document.activeElement));
const go = (step) => {
  const all = rows();
  const at = here();
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  const link = all[next] && all[next].querySelector("a.code");
  if (link) { link.focus(); link.scrollIntoView({ block: "nearest" }); }
};
const box = () => { const at = here(); return at < 0 ? null : rows()[at].querySelector("input[type=checkbox]"); };

const KEYS = {
  j: () => go(1), ArrowDown: () => go(1),
  k: () => go(-1), ArrowUp: () => go(-1),
  o: () => { const at = here(); if (at >= 0) rows()[at].querySelector("a.code").click(); },
  x: () => { const one = box(); if (one) one.checked = !one.checked; },
  a: () => { const accept = document.getElementById("accept"); if (accept && document.querySelector("input[name=dossier]:checked")) accept.click(); },
  "/": () => document.getElementById("q").focus(),
  "?": () => help.showModal(),
};

if (frame && help && help.showModal) {
  frame.hidden = false;
  const on = document.getElementById("keys-on");
  on.checked = !off;
  on.addEventListener("change", () => {
    off = !on.checked;
    try { localStorage.setItem(KEPT, off ? "1" : "0"); } catch { /* not kept, but off for now */ }
  });
  document.getElementById("keys-open").addEventListener("click", () => help.showModal());
  document.getElementById("keys-close").addEventListener("click", () => help.close());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable], dialog");
    const arrow = event.key.startsWith("Arrow");
    if (off || typing || event.ctrlKey || event.altKey || event.metaKey || !KEYS[event.key] || (arrow && here() < 0)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
}
