import Foundation

/// A picture that was served, as another program than this one sees it.
package struct SeenPicture {
    package let width: Int
    package let height: Int
    private let path: String

    /// - Parameter path: of its file, which stays.
    package init(_ path: String) throws {
        self.path = path
        width = Int(try Self.ask("vipsheader", "-f", "width", path)) ?? 0
        height = Int(try Self.ask("vipsheader", "-f", "height", path)) ?? 0
    }

    /// Red, green and blue of a pixel.
    package func colour(_ x: Int, _ y: Int) throws -> [Int] {
        try Self.ask("vips", "getpoint", path, "\(x)", "\(y)").split(separator: " ")
            .prefix(3).compactMap { Double($0).map { Int($0.rounded()) } }
    }

    /// Whether the colour of its middle is another, give or take what a JPEG changes.
    package func shows(_ colour: [Int]) throws -> Bool {
        let seen = try self.colour(width / 2, height / 2)
        return seen.count == 3 && zip(seen, colour).allSatisfy { abs($0 - $1) <= 5 }
    }

    /// Its four quarters as letters, row by row.
    package var quarters: String {
        get throws {
            let (x, y) = (width / 4, height / 4)
            let places = [
                (x, y), (width - 1 - x, y), (x, height - 1 - y), (width - 1 - x, height - 1 - y),
            ]
            return try places.map { try letter(colour($0.0, $0.1)) }.joined()
        }
    }

    private func letter(_ colour: [Int]) -> String {
        switch colour.map({ $0 > 127 }) {
        case [true, false, false]: "R"
        case [false, true, false]: "G"
        case [false, false, true]: "B"
        case [true, true, true]: "W"
        default: "?"
        }
    }

    private static func ask(_ words: String...) throws -> String {
        try Command.run(words).said.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
