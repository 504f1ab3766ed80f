"use strict";
const byId = (id) => document.getElementById(id);
const post = (path, body) =>
  fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

async function showTime() {
  const answer = await fetch("/local/clock", { headers: { Accept: "application/json" } });
  const now = new Date((await answer.json()).now);
  byId("now").textContent = now.toLocaleString(document.documentElement.lang, {
    dateStyle: "full", timeStyle: "medium", timeZone: "Asia/Ho_Chi_Minh",
  });
}
showTime();
setInterval(() => showTime().catch(() => {}), 1000);

const buttons = [...document.querySelectorAll("button[data-advance]")];
for (const button of buttons) {
  button.addEventListener("click", async () => {
    const said = byId("clock-said");
    buttons.forEach((one) => (one.disabled = true));
    said.textContent = said.dataset.busy;
    try {
      const answer = await post("/local/clock", { advance: button.dataset.advance });
      said.textContent = answer.ok ? "" : (await answer.json()).detail;
      await showTime();
    } catch (failed) {
      said.textContent = String(failed.message);
    } finally {
      buttons.forEach((one) => (one.disabled = false));
    }
  });
}

const faults = [...document.querySelectorAll("select[data-provider]")];
fetch("/local/faults").then((answer) => answer.json()).then((now) => {
  faults.forEach((select) => (select.value = now[select.dataset.provider]));
});
for (const select of faults) {
  select.addEventListener("change", async () => {
    const answer = await post("/local/faults", { [select.dataset.provider]: select.value });
    byId("faults-said").textContent = answer.ok ? "" : (await answer.json()).detail;
  });
}
