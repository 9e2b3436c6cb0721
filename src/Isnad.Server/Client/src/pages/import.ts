// Import: files dropped anywhere on the page, and progress while something runs.
import { renew } from "../page";

const form = document.getElementById("drop") as HTMLFormElement;
const files = form.querySelector<HTMLInputElement>("input[type=file]")!;

document.addEventListener("dragover", (e) => {
  if (!e.dataTransfer?.types.includes("Files")) return;
  e.preventDefault();
  form.classList.add("over");
});
document.addEventListener("dragleave", (e) => {
  if (e.relatedTarget === null) form.classList.remove("over");
});
document.addEventListener("drop", (e) => {
  if (!e.dataTransfer?.files.length) return;
  e.preventDefault();
  files.files = e.dataTransfer.files;
  form.requestSubmit();
});

async function follow(): Promise<void> {
  while (document.getElementById("runs")?.dataset["running"] === "yes") {
    await new Promise((done) => setTimeout(done, 700));
    await renew(location.pathname + location.search, ["runs"]);
  }
}
void follow();
