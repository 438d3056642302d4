const field = document.getElementById("find");
const groups = [...document.querySelectorAll(".operations")];
field.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\s+/);
  let found = 0;
  let all = 0;
  for (const group of groups) {
    const vendor = group.querySelector("h3").textContent.toLowerCase();
    const listed = [...group.querySelectorAll("li")];
    for (const each of listed) {
      const text = `${vendor} ${each.textContent.toLowerCase()}`;
      each.hidden = !words.every((word) => text.includes(word));
    }
    const shown = listed.filter((each) => !each.hidden).length;
    group.hidden = shown === 0;
    found += shown;
    all += listed.length;
  }
  document.getElementById("found").textContent = field.value ? `${found} of ${all}` : "";
});
