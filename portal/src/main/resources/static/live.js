// Says quietly that something at the office changed, and refreshes the list when nothing is ticked. The page works without it.
const bar = document.getElementById("live");
if (bar && window.EventSource && window.fetch) {
  let changes = 0;
  let waiting = 0;
  const busy = () => document.querySelector("input[name=dossier]:checked") || document.getElementById("desk-list").contains(document.activeElement);
  const say = () => {
    const text = (changes === 1 ? bar.dataset.one : bar.dataset.many).replace("{0}", changes);
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = bar.dataset.reload;
    bar.replaceChildren(text + " ", link);
  };
  const refresh = async () => {
    waiting = 0;
    if (busy()) { say(); return; }
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const list = page.getElementById("desk-list");
      if (!answer.ok || !list || busy()) { say(); return; }
      document.getElementById("desk-list").replaceWith(list);
      const tabs = page.querySelector("nav.tabs");
      if (tabs && !document.querySelector("nav.tabs").contains(document.activeElement)) document.querySelector("nav.tabs").replaceWith(tabs);
      changes = 0;
      bar.textContent = bar.dataset.done;
      document.dispatchEvent(new Event("desk-refreshed"));
    } catch { say(); }
  };
  const source = new EventSource(bar.dataset.source);
  source.addEventListener("change", (event) => {
    changes += Number(event.data);
    if (!waiting) waiting = setTimeout(refresh, 1500);
  });
  // Closed by the portal: it says so, and nobody asks again until the page is opened anew.
  source.addEventListener("end", () => source.close());
  window.addEventListener("pagehide", () => source.close());
}
