import CGD

/// Pictures drawn from a number: the same number gives the same picture.
package enum SimplePicture {
    /// Hills under a sun, as PNG, at most 2048 pixels an edge: for a demonstration without
    /// photographs.
    package static func landscape(
        width: Int, height: Int, seed: UInt64
    ) throws(PictureError) -> [UInt8] {
        var chance = Chance(seed: seed)
        let palette = chance.pick(SimplePalette.all)
        let size = (min(max(1, width), 2048), min(max(1, height), 2048))
        let canvas = try blank(size.0 * 2, size.1 * 2, palette.sky)
        let (width, height) = (canvas.width, canvas.height)
        let sun = max(2, min(width, height) / 4)
        canvas.disc(
            x: chance.below(width), y: height / 5 + chance.below(height / 4 + 1), size: sun,
            colour: palette.sun)
        for (layer, colour) in palette.hills.enumerated() {
            let level = height * (5 + layer * 2) / 10
            for _ in 0..<3 {
                canvas.hill(
                    x: chance.below(width), top: level - chance.below(height / 6 + 1),
                    width: width / 2 + chance.below(width), colour: colour)
            }
            canvas.block(fromY: level + height / 12, colour: colour)
        }
        return try canvas.fitted(maxEdge: max(size.0, size.1)).encoded(as: .png)
    }

    /// A head and shoulders in flat colours, as a square JPEG of at most 1024 pixels: a profile.
    package static func portrait(
        edge: Int = 256, seed: UInt64
    ) throws(PictureError) -> [UInt8] {
        var chance = Chance(seed: seed)
        let palette = chance.pick(SimplePalette.all)
        let size = min(max(1, edge), 1024)
        let canvas = try blank(size * 4, size * 4, palette.sky)
        let edge = canvas.width
        let (skin, hair) = (chance.pick(SimplePalette.skins), chance.pick(SimplePalette.hairs))
        let middle = edge / 2
        let rise = chance.below(edge / 12 + 1)
        canvas.disc(x: middle, y: edge * 11 / 10, size: edge * 86 / 100, colour: palette.hills[0])
        canvas.disc(x: middle, y: edge * 36 / 100 - rise / 2, size: edge * 46 / 100, colour: hair)
        if chance.below(2) == 0 {
            canvas.disc(x: middle, y: edge * 45 / 100, size: edge * 48 / 100, colour: hair)
        }
        canvas.disc(x: middle, y: edge * 62 / 100, size: edge * 18 / 100, colour: skin)
        canvas.disc(x: middle, y: edge * 44 / 100, size: edge * 40 / 100, colour: skin)
        return try canvas.fitted(maxEdge: size).encoded(as: .jpeg)
    }

    /// Drawn larger than asked, to be reduced at the end: smooth edges.
    private static func blank(
        _ width: Int, _ height: Int, _ colour: Int32
    ) throws(PictureError) -> Canvas {
        let canvas = try Canvas.blank(width: width, height: height, isOpaque: true)
        canvas.block(fromY: 0, colour: colour)
        return canvas
    }
}

extension Canvas {
    fileprivate func disc(x: Int, y: Int, size: Int, colour: Int32) {
        gdImageFilledEllipse(image, Int32(x), Int32(y), Int32(size), Int32(size), colour)
    }

    fileprivate func hill(x: Int, top: Int, width: Int, colour: Int32) {
        let tall = height * 2 - top * 2
        gdImageFilledEllipse(
            image, Int32(x), Int32(top + tall / 2), Int32(width), Int32(max(1, tall)), colour)
    }

    fileprivate func block(fromY y: Int, colour: Int32) {
        gdImageFilledRectangle(image, 0, Int32(y), Int32(width - 1), Int32(height - 1), colour)
    }
}
