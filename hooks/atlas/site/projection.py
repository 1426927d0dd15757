"""Where a place of the Earth lies on the map: the Natural Earth projection.

T. Patterson's projection in the polynomials of B. Šavrič and others (2011), the same in which the outlines are kept.
"""

from math import pi, radians

from atlas.model.outlines import Outlines


def on_canvas(lat: float, lng: float, outlines: Outlines) -> tuple[float, float]:
    """x and y of WGS 84 degrees, in units of the canvas of `outlines`."""
    phi, scale = radians(lat), outlines.width / (2 * pi * _breadth(0))
    x = outlines.width / 2 + scale * _breadth(phi) * radians(lng)
    return x, outlines.equator - scale * _height(phi)


def _breadth(phi: float) -> float:
    two = phi * phi
    four = two * two
    return 0.8707 - 0.131979 * two + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four))


def _height(phi: float) -> float:
    two = phi * phi
    four = two * two
    return phi * (1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four)))
