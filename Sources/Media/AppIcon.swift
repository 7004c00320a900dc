/// The sign of Parvis as a picture to put on the screen of a phone: an arch over three steps. Its
/// whole square is filled, and a phone may cut it to a circle.
package enum AppIcon {
    private static let ground: Int32 = 0x0B5A5E
    private static let ink: Int32 = 0xFBF8F2
    /// Rows that are looked at for each row of pixels.
    private static let fineness = 4

    /// A PNG. Drawn anew each time.
    /// - Parameter edge: its width and height in pixels.
    package static func png(edge: Int) throws(PictureError) -> [UInt8] {
        var raster = Raster(width: edge, height: edge, colour: ground)
        for y in 0..<edge {
            var cover = [Double](repeating: 0, count: edge)
            for part in 0..<fineness {
                let middle = Double(y) + (Double(part) + 0.5) / Double(fineness)
                add(row: middle * 32 / Double(edge), scale: Double(edge) / 32, to: &cover)
            }
            for (x, share) in cover.enumerated() where share > 0 {
                raster.set(x, y, mixed(min(1, share / Double(fineness))))
            }
        }
        return try raster.canvas().encoded(as: .png)
    }

    /// Adds how much of each pixel one thin row covers.
    private static func add(row: Double, scale: Double, to cover: inout [Double]) {
        for span in AppSign.spans(at: row) {
            let (start, end) = (span.lowerBound * scale, span.upperBound * scale)
            for x in Int(start)...min(Int(end), cover.count - 1) {
                cover[x] += max(0, min(end, Double(x + 1)) - max(start, Double(x)))
            }
        }
    }

    private static func mixed(_ share: Double) -> Int32 {
        [16, 8, 0].reduce(0) { colour, shift in
            let (from, to) = (Double(ground >> shift & 255), Double(ink >> shift & 255))
            return colour | Int32(from + (to - from) * share) << Int32(shift)
        }
    }
}
