// Keeps the progress of an import current without loading the page anew. Without this script the page reloads itself.
const PAUSE = 1500;
async function follow() {
  const shown = document.getElementById("progress");
  if (!shown || shown.dataset.done === "true") return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const current = page.getElementById("progress");
    // A page without progress is the sign-in page or an error: show it.
    if (!answer.ok || !current) return location.reload();
    // The part itself stays: a screen reader tells what changes inside it.
    shown.replaceChildren(...current.childNodes);
    shown.dataset.done = current.dataset.done;
  } catch {
    // The portal does not answer; the next round may find it.
  }
  setTimeout(follow, PAUSE);
}
setTimeout(follow, PAUSE);
