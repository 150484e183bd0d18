// Cuts what was said out of the text of `story.json`, as any script of a page can.
const { readFileSync } = require("fs");

const story = JSON.parse(readFileSync("story.json", "utf-8"));
for (const statement of story.statements) {
  const pieces = statement.pieces.map(({ start, stop }) => story.text.slice(start, stop));
  console.log(`${statement.speaker}: ${pieces.join(" … ")}`);
}
