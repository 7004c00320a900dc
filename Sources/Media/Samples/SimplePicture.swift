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
        var raster = Raster(width: size.0 * 2, height: size.1 * 2, colour: palette.sky)
        let (width, height) = (raster.width, raster.height)
        let sun = max(2, min(width, height) / 4)
        raster.disc(
            x: chance.below(width), y: height / 5 + chance.below(height / 4 + 1), size: sun,
            colour: palette.sun)
        for (layer, colour) in palette.hills.enumerated() {
            let level = height * (5 + layer * 2) / 10
            for _ in 0..<3 {
                raster.hill(
                    x: chance.below(width), top: level - chance.below(height / 6 + 1),
                    width: width / 2 + chance.below(width), colour: colour)
            }
            raster.fill(rows: level + height / 12..<height, colour)
        }
        return try raster.reduced(to: max(size.0, size.1)).encoded(as: .png)
    }

    /// A head and shoulders in flat colours, as a square JPEG of at most 1024 pixels: a profile.
    package static func portrait(
        edge: Int = 256, seed: UInt64
    ) throws(PictureError) -> [UInt8] {
        var chance = Chance(seed: seed)
        let palette = chance.pick(SimplePalette.all)
        let size = min(max(1, edge), 1024)
        var raster = Raster(width: size * 4, height: size * 4, colour: palette.sky)
        let edge = raster.width
        let (skin, hair) = (chance.pick(SimplePalette.skins), chance.pick(SimplePalette.hairs))
        let middle = edge / 2
        let rise = chance.below(edge / 12 + 1)
        raster.disc(x: middle, y: edge * 11 / 10, size: edge * 86 / 100, colour: palette.hills[0])
        raster.disc(x: middle, y: edge * 36 / 100 - rise / 2, size: edge * 46 / 100, colour: hair)
        if chance.below(2) == 0 {
            raster.disc(x: middle, y: edge * 45 / 100, size: edge * 48 / 100, colour: hair)
        }
        raster.disc(x: middle, y: edge * 62 / 100, size: edge * 18 / 100, colour: skin)
        raster.disc(x: middle, y: edge * 44 / 100, size: edge * 40 / 100, colour: skin)
        return try raster.reduced(to: size).encoded(as: .jpeg)
    }
}

extension Raster {
    fileprivate mutating func disc(x: Int, y: Int, size: Int, colour: Int32) {
        fillEllipse(x: x, y: y, width: size, height: size, colour)
    }

    fileprivate mutating func hill(x: Int, top: Int, width: Int, colour: Int32) {
        let tall = height * 2 - top * 2
        fillEllipse(x: x, y: top + tall / 2, width: width, height: max(1, tall), colour)
    }

    /// Drawn larger than asked and reduced at the end: smooth edges.
    fileprivate func reduced(to edge: Int) throws(PictureError) -> Canvas {
        try canvas().onWhite().reduced(edge, isCut: false)
    }
}
