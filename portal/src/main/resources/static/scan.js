// Reads a QR code with the device's camera where the browser can. The field works without this script.
const start = document.getElementById("camera");
const sight = document.getElementById("sight");
const told = document.getElementById("camera-told");
const text = document.getElementById("text");
const PAUSE = 150;
async function look() {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const reader = new BarcodeDetector({ formats: ["qr_code"] });
  sight.srcObject = stream;
  sight.hidden = false;
  await sight.play();
  let found = [];
  while (found.length === 0) {
    await new Promise((later) => { setTimeout(later, PAUSE); });
    found = await reader.detect(sight);
  }
  stream.getTracks().forEach((track) => track.stop());
  text.value = found[0].rawValue;
  text.form.requestSubmit();
}
if (start && "BarcodeDetector" in window && navigator.mediaDevices) {
  start.hidden = false;
  start.addEventListener("click", () => {
    start.disabled = true;
    look().catch(() => {
      sight.hidden = true;
      start.disabled = false;
      told.textContent = start.dataset.refused;
      text.focus();
    });
  });
}
