import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { defineCommand } from "citty";
import { Failure } from "./archive/failure.ts";
import { card, maskable, seal, touch } from "./draw/icons.ts";
import { pictures } from "./draw/pictures.ts";
import { jpeg, png } from "./draw/print.ts";
import { seedOf } from "./draw/random.ts";
import { isScene, scenes } from "./draw/scenes.ts";
import { main } from "./terminal/command.ts";

await main(
  defineCommand({
    meta: { name: "draw", description: "Draw the pictures and icons of the sample newspaper." },
    args: {
      only: {
        type: "string",
        default: "",
        valueHint: "SCENE",
        description: "the pictures of one scene, without icons",
      },
    },
    async run({ args: { only } }) {
      if (only !== "" && !isScene(only)) {
        throw new Failure(2, `There is no scene “${only}”.`, `Scenes: ${Object.keys(scenes).join(", ")}`);
      }
      for (const { path, scene, light, take } of pictures) {
        if (only === "" || scene === only) {
          const seed = seedOf(take === undefined ? path : `${path} ${take}`);
          write(path, await jpeg(scenes[scene]({ light, seed })));
        }
      }
      if (only === "") {
        write("static/icons/icon.svg", Buffer.from(`${seal()}\n`));
        write("static/icons/icon-192.png", await png(seal(), 192));
        write("static/icons/icon-512.png", await png(seal(), 512));
        write("static/icons/apple-touch-icon.png", await png(touch(), 180));
        write("static/icons/maskable-512.png", await png(maskable(), 512));
        write("static/icons/card.jpg", await jpeg(card()));
      }
    },
  }),
);

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${path} ${Math.round(bytes.length / 1024)} KB`);
}
