import CQREncode

/// A QR code (ISO/IEC 18004) of a short text: squares that are dark or light.
package struct QRCode: Equatable, Sendable {
    /// Squares on each side, without the margin.
    package let side: Int
    private let squares: [Bool]

    /// The light margin that readers need (ISO/IEC 18004, section 9.1), in squares.
    package static let margin = 4
    /// Bytes: more makes squares too small for a telephone.
    package static let longest = 300

    /// Nil for an empty text, or one of more than `longest` bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longest else { return nil }
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            return nil
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        side = width
        // The lowest bit says whether a square is dark.
        squares = (0..<(width * width)).map { data[$0] & 1 == 1 }
    }

    package func isDark(_ column: Int, _ row: Int) -> Bool {
        guard (0..<side).contains(column), (0..<side).contains(row) else { return false }
        return squares[row * side + column]
    }

    /// The dark squares as the path of an SVG, in squares from the corner of the margin.
    package var path: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                guard isDark(column, row) else {
                    column += 1
                    continue
                }
                var end = column + 1
                while isDark(end, row) { end += 1 }
                let width = end - column
                path += "M\(column + Self.margin) \(row + Self.margin)h\(width)v1h-\(width)z"
                column = end
            }
        }
        return path
    }

    /// Squares on each side with the margin.
    package var sideWithMargin: Int { side + 2 * Self.margin }
}
