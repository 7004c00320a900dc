/// The outlines of the sign in a square of 32, as `Static/favicon.svg` has them, but smaller.
enum AppSign {
    private typealias Point = (x: Double, y: Double)

    /// Within the circle that a phone may cut a square to.
    private static let size = 0.6

    /// Where the sign is crossed by a row, from left to right.
    static func spans(at row: Double) -> [Range<Double>] {
        let y = (row - 16) / size + 16
        var crossings: [Double] = []
        for outline in outlines {
            for (one, other) in zip(outline, outline.dropFirst() + outline.prefix(1))
            where (one.y <= y) != (other.y <= y) {
                crossings.append(
                    one.x + (y - one.y) / (other.y - one.y) * (other.x - one.x))
            }
        }
        let sorted = crossings.sorted().map { ($0 - 16) * size + 16 }
        return stride(from: 0, to: sorted.count - 1, by: 2).map { sorted[$0]..<sorted[$0 + 1] }
    }

    private static let outlines: [[Point]] = [
        curve((27, 13.6), (27, 7.4), (22.4, 2.5), (16, 2.5))
            + curve((16, 2.5), (9.6, 2.5), (5, 7.4), (5, 13.6)) + [(5, 22), (27, 22)],
        curve((16, 7.7), (19.7, 7.7), (22, 10.4), (22, 14)) + [(22, 22), (17.7, 22)]
            + curve((17.7, 15.5), (17.7, 13.3), (14.3, 13.3), (14.3, 15.5))
            + [(14.3, 22), (10, 22)] + curve((10, 14), (10, 10.4), (12.3, 7.7), (16, 7.7)),
        [(3.5, 23.6), (28.5, 23.6), (28.5, 26.1), (3.5, 26.1)],
        [(1, 27.6), (31, 27.6), (31, 30.1), (1, 30.1)],
    ]

    /// A cubic Bézier curve as short lines.
    private static func curve(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> [Point] {
        (0...16).map { step in
            let t = Double(step) / 16
            let s = 1 - t
            let (first, second) = (s * s * s, 3 * s * s * t)
            let (third, fourth) = (3 * s * t * t, t * t * t)
            return (
                first * a.x + second * b.x + third * c.x + fourth * d.x,
                first * a.y + second * b.y + third * c.y + fourth * d.y
            )
        }
    }
}
