// Says that long work is under way once a form is sent, and lets it be sent once. The page works without this script.
for (const form of document.querySelectorAll("form[data-working]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    const line = document.createElement("p");
    line.className = "notice";
    line.setAttribute("role", "status");
    form.append(line);
    line.textContent = form.dataset.working;
  });
}
// Who comes back with the browser's button may send again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("p[role=status]")?.remove();
  }
});
