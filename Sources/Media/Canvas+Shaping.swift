import CGD

extension Canvas {
    /// Set upright from an orientation of 1 to 8.
    func turned(_ orientation: Int) throws(PictureError) -> Canvas {
        guard (2...8).contains(orientation) else { return self }
        let (newWidth, newHeight) = orientation >= 5 ? (height, width) : (width, height)
        let result = try Canvas.blank(width: newWidth, height: newHeight, isOpaque: isOpaque)
        for y in 0..<newHeight {
            for x in 0..<newWidth {
                let (fromX, fromY) = source(of: x, y, orientation)
                let colour = gdImageGetTrueColorPixel(image, Int32(fromX), Int32(fromY))
                gdImageSetPixel(result.image, Int32(x), Int32(y), colour)
            }
        }
        return result
    }

    /// Which pixel comes to (x, y) of the upright picture.
    private func source(of x: Int, _ y: Int, _ orientation: Int) -> (Int, Int) {
        switch orientation {
        case 2: (width - 1 - x, y)
        case 3: (width - 1 - x, height - 1 - y)
        case 4: (x, height - 1 - y)
        case 5: (y, x)
        case 6: (y, height - 1 - x)
        case 7: (width - 1 - y, height - 1 - x)
        case 8: (width - 1 - y, x)
        default: (x, y)
        }
    }

    /// The middle square, `edge` pixels a side.
    func square(edge: Int) throws(PictureError) -> Canvas {
        let side = min(width, height)
        let edge = min(max(1, edge), 4096)
        let result = try Canvas.blank(width: edge, height: edge, isOpaque: isOpaque)
        gdImageCopyResampled(
            result.image, image, 0, 0, Int32((width - side) / 2), Int32((height - side) / 2),
            Int32(edge), Int32(edge), Int32(side), Int32(side))
        return result
    }

    /// Reduced to fit a square, never enlarged.
    func fitted(maxEdge: Int) throws(PictureError) -> Canvas {
        let (longest, most) = (max(width, height), max(1, maxEdge))
        guard longest > most else { return self }
        let newWidth = max(1, (width * most + longest / 2) / longest)
        let newHeight = max(1, (height * most + longest / 2) / longest)
        let result = try Canvas.blank(width: newWidth, height: newHeight, isOpaque: isOpaque)
        gdImageCopyResampled(
            result.image, image, 0, 0, 0, 0, Int32(newWidth), Int32(newHeight), Int32(width),
            Int32(height))
        return result
    }

    /// Laid on white, for formats without transparency.
    func flattened() throws(PictureError) -> Canvas {
        guard !isOpaque else { return self }
        let result = try Canvas.blank(width: width, height: height, isOpaque: true)
        gdImageAlphaBlending(result.image, 1)
        gdImageCopy(result.image, image, 0, 0, 0, 0, Int32(width), Int32(height))
        return result
    }
}
