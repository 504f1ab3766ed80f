// Keeps the measured parts of a page current without loading it anew; a button stops that. Without this script the page reloads itself.
const EVERY = 5000;
const pause = document.getElementById("fresh-pause");
let stopped = false;
function open(part) { return [...part.querySelectorAll("details")].map((one) => one.open); }
function renew(part, current) {
  if (!current || part.innerHTML === current.innerHTML || part.contains(document.activeElement)) return;
  const was = open(part);
  part.replaceChildren(...current.childNodes);
  part.querySelectorAll("details").forEach((one, i) => { one.open = was[i] ?? one.open; });
}
async function follow() {
  if (!stopped && !document.hidden) {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // A page without these parts is the sign-in page or an error: show it.
      if (!answer.ok || !page.querySelector("[data-fresh]")) return location.reload();
      document.querySelectorAll("[data-fresh]").forEach((part) => renew(part, page.getElementById(part.id)));
    } catch {
      // The portal does not answer; the next round may find it.
    }
  }
  setTimeout(follow, EVERY);
}
if (pause) {
  const words = [pause.textContent, pause.dataset.again];
  pause.hidden = false;
  pause.addEventListener("click", () => {
    stopped = !stopped;
    pause.textContent = words[stopped ? 1 : 0];
  });
}
setTimeout(follow, EVERY);
