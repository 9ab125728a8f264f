/** A round figure that is no less than `most`, and that three lines divide well. */
export function ceiling(most: number): number {
  if (most <= 3) return 3;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1.5, 3, 6, 9, 12].find((each) => each * power >= most) ?? 15;
  return step * power;
}
