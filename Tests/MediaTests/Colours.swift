import Foundation

/// A space of red, green and blue, told by the colours of its lights and how they rise: its
/// profile of colours (ICC.1:2001), and what one of its colours is in sRGB, reckoned apart.
struct Colours {
    /// Red, green and blue at their fullest, each as X, Y, Z under the light of the profile.
    private let lights: [[Double]]
    /// The light of a value is the value to the power of this.
    private let power: Double

    /// What telephones write; the true curve of sRGB is taken for 2.2, which is near enough for
    /// a profile that says so.
    static let displayP3 = Colours(
        lights: [
            [0.5151, 0.2412, -0.0011], [0.2919, 0.6922, 0.0419], [0.1572, 0.0666, 0.7841],
        ], power: 2.2)
    static let adobeRGB = Colours(
        lights: [
            [0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087],
            [0.14919, 0.06322, 0.74457],
        ], power: 2.19921875)

    /// What a browser shows for one of its colours.
    func inSRGB(_ colour: [Int]) -> [Int] {
        let light = colour.map { pow(Double($0) / 255, power) }
        let xyz = (0..<3).map { axis in
            zip(lights, light).reduce(0) { $0 + $1.0[axis] * $1.1 }
        }
        return Self.fromXYZ.map { row in
            let value = zip(row, xyz).reduce(0) { $0 + $1.0 * $1.1 }
            let clear = min(1, max(0, value))
            let curved = clear <= 0.0031308 ? 12.92 * clear : 1.055 * pow(clear, 1 / 2.4) - 0.055
            return Int((curved * 255).rounded())
        }
    }

    /// To linear sRGB, from X, Y, Z under D50 (Lindbloom, after Bradford).
    private static let fromXYZ = [
        [3.1338561, -1.6168667, -0.4906146], [-0.9787684, 1.9161415, 0.0334540],
        [0.0719453, -0.2289914, 1.4052427],
    ]

    var profile: [UInt8] {
        let names = ["rXYZ", "gXYZ", "bXYZ"]
        let white = ("wtpt", Self.xyz([0.9642, 1, 0.8249]))
        let columns = zip(names, lights).map { ($0, Self.xyz($1)) }
        let curve = Self.curve(power)
        let words = Array("text\0\0\0\0none\0".utf8)
        let name = Array("desc\0\0\0\0".utf8) + FileParts.big(2) + Array("P\0".utf8)
        let described = name + [UInt8](repeating: 0, count: 78)
        return Self.file(
            space: "RGB ",
            [("desc", described), ("cprt", words), white] + columns
                + ["rTRC", "gTRC", "bTRC"].map { ($0, curve) })
    }

    /// That of greys that rise with a power.
    static func greyProfile(power: Double) -> [UInt8] {
        file(
            space: "GRAY", [("wtpt", xyz([0.9642, 1, 0.8249])), ("kTRC", curve(power))])
    }

    private static func file(space: String, _ tags: [(String, [UInt8])]) -> [UInt8] {
        var (table, data) = (FileParts.big(tags.count), [UInt8]())
        let start = 132 + 12 * tags.count
        for (name, bytes) in tags {
            table += Array(name.utf8) + FileParts.big(start + data.count)
            table += FileParts.big(bytes.count)
            data += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
        }
        let kind = Array(("mntr" + space + "XYZ ").utf8)
        let date: [UInt8] = [0x07, 0xE7, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
        var head = FileParts.big(start + data.count) + [0, 0, 0, 0, 2, 0x40, 0, 0]
        head += kind + date + Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        head += [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]
        return head + [UInt8](repeating: 0, count: 128 - head.count) + table + data
    }

    private static func xyz(_ values: [Double]) -> [UInt8] {
        Array("XYZ \0\0\0\0".utf8)
            + values.flatMap { FileParts.big(Int(($0 * 65536).rounded())) }
    }

    private static func curve(_ power: Double) -> [UInt8] {
        let value = Int((power * 256).rounded())
        return Array("curv\0\0\0\0".utf8) + [0, 0, 0, 1, UInt8(value >> 8), UInt8(value & 255)]
    }
}
