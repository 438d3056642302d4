const field = document.getElementById("find");
const listed = [...document.querySelectorAll(".operations li")];
field.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\s+/);
  for (const each of listed) {
    const text = each.textContent.toLowerCase();
    each.hidden = !words.every((word) => text.includes(word));
  }
  const found = listed.filter((each) => !each.hidden).length;
  document.getElementById("found").textContent = field.value ? `${found} of ${listed.length}` : "";
});
