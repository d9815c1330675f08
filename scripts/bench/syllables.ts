import type { Choices } from "./choices.ts";

const ONSETS = "b c ch d đ g h kh l m n ng nh p ph r s t th tr v x".split(" ");

/** Rimes with a place for the tone (after the letter that carries it); those that end in p, t, c, ch take two tones only. */
const OPEN_RIMES =
  "a_ a_i a_o a_m a_n a_ng ă_m ă_n ă_ng â_m â_n â_ng â_u o_n o_ng ô_ ô_i ô_n ô_ng ơ_ ơ_i u_ u_ng ư_ ư_ng".split(" ");
const LONG_RIMES = "a_nh oa_n oa_ng uâ_n ươ_ng ươ_n uô_i uô_n uô_ng ươ_i".split(" ");
const STOPPED_RIMES = "a_c a_t a_p ă_c ă_t â_t â_p o_c ô_c ô_t ơ_t u_c ư_c ươ_c uô_c".split(" ");

const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const STOPPED_TONES = ["\u0301", "\u0323"];

/** A syllable that Vietnamese spelling allows, in lower case: search indexes grow with the words of names. */
export function syllable(choose: Choices): string {
  const onset = choose.pick(ONSETS);
  const rimes = choose.oneIn(4) ? STOPPED_RIMES : choose.oneIn(3) ? LONG_RIMES : OPEN_RIMES;
  const tone = choose.pick(rimes === STOPPED_RIMES ? STOPPED_TONES : TONES);
  return `${onset}${choose.pick(rimes).replace("_", tone)}`.normalize("NFC");
}

/** The name of a village or a hill that is on no map: "Khoáng Lậm". */
export function placeName(choose: Choices): string {
  return [syllable(choose), syllable(choose)].map(capitalised).join(" ");
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
