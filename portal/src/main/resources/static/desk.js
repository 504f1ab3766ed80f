// One click ticks everything on the page that can be accepted. The page works without this script.
const all = document.getElementById("tick-all");
if (all) {
  const boxes = [...document.querySelectorAll("input[name=dossier]")];
  all.hidden = false;
  all.addEventListener("click", () => {
    const tick = boxes.some((box) => !box.checked);
    boxes.forEach((box) => { box.checked = tick; });
  });
}
