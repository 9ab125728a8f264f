// Which part of a picture is seen in the zoom: sizes in CSS pixels, the origin in the stage's middle.

export interface Size {
  width: number;
  height: number;
}

/** How large the picture is, against the size at which it fits, and how far its middle is from the stage's. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
export const LARGEST = 4;

/** The picture as large as it fits into the stage. */
export function fitted(picture: Size, stage: Size): Size {
  const factor = Math.min(stage.width / picture.width, stage.height / picture.height);
  return { width: picture.width * factor, height: picture.height * factor };
}

/** `view` so that the picture covers what it can of the stage. */
export function held(view: View, picture: Size, stage: Size): View {
  const scale = Math.min(Math.max(view.scale, 1), LARGEST);
  const size = fitted(picture, stage);
  const within = (at: number, length: number, room: number) => {
    const most = Math.max((length * scale - room) / 2, 0);
    return Math.min(Math.max(at, -most), most) + 0;
  };
  return {
    scale,
    x: within(view.x, size.width, stage.width),
    y: within(view.y, size.height, stage.height),
  };
}

/** `view` enlarged to `scale` around a point of the stage that stays where it is. */
export function around(view: View, scale: number, point: { x: number; y: number }): View {
  const to = Math.min(Math.max(scale, 1), LARGEST);
  const factor = to / view.scale;
  return { scale: to, x: point.x - (point.x - view.x) * factor, y: point.y - (point.y - view.y) * factor };
}

/** The part of the picture that is seen, in percent of it from each side. */
export function seen({ scale, x, y }: View, picture: Size, stage: Size): { inset: string } {
  const size = fitted(picture, stage);
  const side = (length: number, room: number, at: number) => {
    const hidden = Math.max(length * scale - room, 0) / 2;
    const percent = (part: number) => `${((100 * Math.max(part, 0)) / (length * scale)).toFixed(1)}%`;
    return [percent(hidden - at), percent(hidden + at)];
  };
  const [left, right] = side(size.width, stage.width, x);
  const [top, bottom] = side(size.height, stage.height, y);
  return { inset: `${top} ${right} ${bottom} ${left}` };
}
