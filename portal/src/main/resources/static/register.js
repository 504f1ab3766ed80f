// Makes the counter quick with a keyboard and a hand scanner. Every page works without this script.
const search = document.getElementById("search");
const found = document.getElementById("found");
if (search && found) {
  const field = search.elements.q;
  let shown = field.value.trim();
  let asked = 0;
  let timer;
  const links = () => [...document.querySelectorAll("#recent a, #found a")].filter((link) => !link.closest("[hidden]"));
  async function look() {
    const words = field.value.trim();
    const turn = ++asked;
    try {
      const answer = await fetch(`${search.dataset.find}?q=${encodeURIComponent(words)}`);
      // A session that ended answers with the sign-in page: the form leads there.
      if (!answer.ok || answer.redirected) return search.requestSubmit();
      const list = await answer.text();
      if (turn !== asked) return;
      found.replaceChildren(...new DOMParser().parseFromString(list, "text/html").body.childNodes);
      const recent = document.getElementById("recent");
      if (recent) recent.hidden = words !== "";
      shown = words;
    } catch {
      // The portal does not answer; Enter sends the form, which says so.
    }
  }
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 120); });
  search.addEventListener("submit", (event) => {
    const words = field.value.trim();
    const first = found.querySelector("a");
    if (words && words === shown && first) { event.preventDefault(); first.click(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== field) return;
    event.preventDefault();
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    (next < 0 ? field : all[Math.min(next, all.length - 1)])?.focus();
  });
}

const form = document.getElementById("registration");
if (form) {
  const onward = document.getElementById("onward");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) { event.preventDefault(); form.requestSubmit(onward); }
  });

  const field = (name) => form.elements[`applicant.${name}`];
  function tell(input, sentence) {
    const box = input.closest(".field");
    let fault = document.getElementById(`${input.id}-fault`);
    const described = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== `${input.id}-fault`);
    if (!sentence) {
      fault?.remove();
      input.removeAttribute("aria-invalid");
    } else {
      if (!fault) {
        fault = document.createElement("span");
        fault.id = `${input.id}-fault`;
        fault.className = "fault";
        fault.setAttribute("role", "status");
        input.before(fault);
      }
      fault.textContent = sentence;
      described.push(fault.id);
      input.setAttribute("aria-invalid", "true");
    }
    box.classList.toggle("faulty", Boolean(sentence));
    if (described.length) input.setAttribute("aria-describedby", described.join(" "));
    else input.removeAttribute("aria-describedby");
  }

  const rules = form.dataset;
  function watch(name, rule, wrong, between) {
    const input = field(name);
    if (!input || !rule) return;
    const whole = new RegExp(`^(?:${rule})$`);
    const isRight = () => { const text = input.value.trim().replace(between, ""); return text === "" || whole.test(text); };
    input.addEventListener("change", () => tell(input, isRight() ? "" : wrong));
    input.addEventListener("input", () => { if (input.hasAttribute("aria-invalid") && isRight()) tell(input, ""); });
  }
  watch("phone", rules.phone, rules.phoneWrong, new RegExp(rules.separators || " ", "g"));
  watch("idNumber", rules.idNumber, rules.idNumberWrong, / /g);
  watch("email", rules.email, rules.emailWrong, /^$/g);

  const scan = document.getElementById("scan");
  scan?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const text = scan.value.normalize("NFC").trim();
    if (!text) return field("fullName").focus();
    const parts = text.split("|").map((part) => part.trim());
    if (parts.length < 6 || !/^[0-9]{12}$/.test(parts[0]) || !parts[2] || !/^[0-9]{8}$/.test(parts[3])) {
      scan.select();
      return tell(scan, rules.scanWrong);
    }
    tell(scan, "");
    form.querySelector("[name='applicant.kind'][value=CITIZEN]").checked = true;
    [["idNumber", parts[0]], ["fullName", parts[2]], ["address", parts[5]]].forEach(([name, value]) => {
      field(name).value = value;
      tell(field(name), "");
    });
    scan.value = "";
    field("phone").focus();
  });

  document.getElementById("all-papers")?.addEventListener("click", (event) => {
    event.preventDefault();
    form.querySelectorAll("[name=paper][data-required]").forEach((box) => { box.checked = true; });
    onward.focus();
  });
}
