// The receipt's QR code may carry the pin behind a "#", where no server sees it: put it into the field. The page works without this script.
const pin = document.getElementById("pin");
const carried = new URLSearchParams(location.hash.slice(1)).get("pin") ?? location.hash.match(/^#([0-9A-Za-z]+)$/)?.[1];
if (pin && carried && !pin.value) {
  pin.value = carried;
  history.replaceState(null, "", location.pathname + location.search);
  pin.form.querySelector("button").focus();
}
