// Numbers the lines of a procedure's text and leads from a fault to its line. The page works without this script.
const text = document.getElementById("text");
if (text) {
  const gutter = document.createElement("pre");
  gutter.className = "gutter";
  gutter.setAttribute("aria-hidden", "true");
  const number = () => { gutter.textContent = text.value.split("\n").map((_, at) => at + 1).join("\n"); };
  text.before(gutter);
  number();
  text.addEventListener("input", number);
  text.addEventListener("scroll", () => { gutter.scrollTop = text.scrollTop; });
  for (const link of document.querySelectorAll("a[data-line]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const lines = text.value.split("\n");
      const line = Number(link.dataset.line) - 1;
      const start = lines.slice(0, line).reduce((length, one) => length + one.length + 1, 0);
      text.focus();
      text.setSelectionRange(start, start + (lines[line] ?? "").length);
      text.scrollTop = Math.max(0, line - 3) * (text.scrollHeight / lines.length);
      gutter.scrollTop = text.scrollTop;
      text.scrollIntoView({ block: "center" });
    });
  }
}
