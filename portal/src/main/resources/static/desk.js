// One click ticks everything on the page that can be ticked. The page works without this script.
document.addEventListener("click", (event) => {
  if (event.target.id !== "tick-all") return;
  const boxes = [...document.querySelectorAll("input[name=dossier]")];
  const tick = boxes.some((box) => !box.checked);
  boxes.forEach((box) => { box.checked = tick; });
});
const showTickAll = () => { const all = document.getElementById("tick-all"); if (all) all.hidden = false; };
document.addEventListener("desk-refreshed", showTickAll);
showTickAll();
