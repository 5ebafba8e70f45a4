"""A map without tiles: the places of a case over the towns of the land, which show its shape."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.case.views.places import Spot
from onrecord.lexicons.gazetteer import towns

_Projection = Callable[[float, float], tuple[float, float]]  # latitude, longitude: x, y

_Box = tuple[float, float, float, float]  # left, top, right, bottom
WIDTH = 760
MOST_TOWNS = 2500
TOP_MARGIN = 16
LANDMARKS = 7
SMALLEST_DEGREES = 3.0  # of latitude that a map shows at least
STEPS = (1, 2, 5, 10, 15, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A place on the map; `label_x` is `None` where there is no room for its name."""

    spot: Spot
    x: float
    y: float
    radius: float
    label_x: float | None
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A large town that is named for orientation only."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A line of latitude or longitude, with its words."""

    x1: float
    y1: float
    x2: float
    y2: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """All that is drawn. `ground` is one SVG path of dots."""

    pins: tuple[Pin, ...]
    ground: str
    landmarks: tuple[Landmark, ...]
    grid: tuple[Grid, ...]
    height: int
    width: int = WIDTH


def draw_map(spots: Sequence[Spot]) -> Map | None:
    """The map that holds all spots, or `None` where there is none. Equal distances north and east at its middle."""
    if not spots:
        return None
    south, north = min(spot.latitude for spot in spots), max(spot.latitude for spot in spots)
    west, east = min(spot.longitude for spot in spots), max(spot.longitude for spot in spots)
    middle = (south + north) / 2
    shrink = max(0.2, math.cos(math.radians(middle)))
    tall = max(SMALLEST_DEGREES, (north - south) * 1.3)
    wide = max(tall * 1.35, (east - west) * shrink * 1.3)
    tall = max(tall, wide / 2.2)
    scale = WIDTH / wide
    height = round(tall * scale)
    left, top = (west + east) / 2 - wide / shrink / 2, middle + tall / 2

    def at(latitude: float, longitude: float) -> tuple[float, float]:
        return round((longitude - left) * shrink * scale, 1), round((top - latitude) * scale, 1)

    pins, boxes = _pins(spots, at, height)
    ground, landmarks = _ground(at, height, boxes)
    return Map(
        pins=pins,
        ground=ground,
        landmarks=landmarks,
        grid=tuple(_grid(at, left, top, wide / shrink, tall, height)),
        height=height,
    )


def _ground(at: _Projection, height: int, taken: Sequence[_Box]) -> tuple[str, tuple[Landmark, ...]]:
    """The towns as dots, and the largest of them by name where that is in nobody's way."""
    dots: list[str] = []
    landmarks: list[Landmark] = []
    for latitude, longitude, _, name in towns():
        x, y = at(latitude, longitude)
        if not (0 <= x <= WIDTH and 0 <= y <= height):
            continue
        dots.append(f"M{x} {y}h.01")
        apart = all(abs(x - other.x) > 90 or abs(y - other.y) > 34 for other in landmarks)
        box = (x - 4, y - 9, x + 8 + 6.2 * len(name), y + 7)
        inside = x > 30 and box[2] < WIDTH - 10 and 20 < y < height - 12
        if len(landmarks) < LANDMARKS and apart and inside and not any(_meet(box, other) for other in taken):
            landmarks.append(Landmark(name=name, x=x, y=y))
        if len(dots) == MOST_TOWNS:
            break
    return "".join(dots), tuple(landmarks)


def _pins(spots: Sequence[Spot], at: _Projection, height: int) -> tuple[tuple[Pin, ...], list[_Box]]:
    """The pins with their names, where there is room, and the boxes that they fill."""
    most = max(spot.documents for spot in spots)
    boxes: list[_Box] = []
    pins = []
    for spot in sorted(spots, key=lambda each: (-each.documents, each.entity.name, each.entity.id)):
        x, y = at(spot.latitude, spot.longitude)
        radius = round(4 + 6 * (spot.documents / most) ** 0.5, 1)
        wide = 7.4 * len(spot.entity.name)
        label: tuple[float, float, str] | None = None
        for left, label_x, label_y, anchor in (
            (x + radius + 4, x + radius + 4, y + 5, "start"),
            (x - radius - 4 - wide, x - radius - 4, y + 5, "end"),
            (x - wide / 2, x, y - radius - 5, "middle"),
            (x - wide / 2, x, y + radius + 15, "middle"),
        ):
            box = (left, label_y - 13, left + wide, label_y + 4)
            inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height
            if inside and not any(_meet(box, other) for other in boxes):
                label = (round(label_x, 1), round(label_y, 1), anchor)
                boxes.append(box)
                break
        boxes.append((x - radius, y - radius, x + radius, y + radius))
        pins.append(
            Pin(
                spot=spot,
                x=x,
                y=y,
                radius=radius,
                label_x=label[0] if label else None,
                label_y=label[1] if label else y,
                anchor=label[2] if label else "start",
            )
        )
    return tuple(pins), boxes


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _grid(at: _Projection, left: float, top: float, wide: float, tall: float, height: int) -> list[Grid]:
    step = next((each for each in STEPS if wide / each <= 9), 45)
    found = []
    for degrees in range(math.ceil(left / step) * step, math.floor(left + wide) + 1, step):
        x, _ = at(top, degrees)
        found.append(Grid(x1=x, y1=0, x2=x, y2=height, label=f"{abs(degrees)}°{'E' if degrees >= 0 else 'W'}"))
    for degrees in range(math.ceil((top - tall) / step) * step, math.floor(top) + 1, step):
        _, y = at(degrees, left)
        if y < TOP_MARGIN:
            continue  # its words would stand on the edge
        found.append(Grid(x1=0, y1=y, x2=WIDTH, y2=y, label=f"{abs(degrees)}°{'N' if degrees >= 0 else 'S'}"))
    return found
