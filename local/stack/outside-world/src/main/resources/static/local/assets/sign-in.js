"use strict";
const accounts = [...document.querySelectorAll("button.account")];
for (const account of accounts) {
  account.addEventListener("click", () => {
    document.getElementById("username").value = account.dataset.name;
    document.getElementById("password").value = account.dataset.password;
    document.querySelector("form button[type=submit]").focus();
    window.scrollTo({ top: 0, behavior: "smooth" });
  });
}
// Typing without diacritics finds names with them.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
document.getElementById("find").addEventListener("input", (event) => {
  const wanted = plain(event.target.value);
  for (const desk of document.querySelectorAll(".desk")) {
    const office = plain(desk.querySelector("h3").textContent);
    let shown = false;
    for (const account of desk.querySelectorAll(".account")) {
      const fits = office.includes(wanted) || plain(account.textContent).includes(wanted);
      account.hidden = !fits;
      shown ||= fits;
    }
    desk.hidden = !shown;
  }
});
