/// An archive of stored entries, read by its directory.
package struct StoredZip {
    package struct Malformed: Error {}

    /// Names and contents, in their order.
    package let entries: [(name: String, bytes: [UInt8])]

    package init(_ bytes: [UInt8]) throws {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        let end = bytes.count - 22
        guard end >= 0, number(end, 4) == 0x0605_4B50 else { throw Malformed() }
        var place = number(end + 16, 4)
        entries = (0..<number(end + 10, 2)).map { _ in
            let (length, extra) = (number(place + 28, 2), number(place + 30, 2))
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
            let (size, local) = (number(place + 24, 4), number(place + 42, 4))
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            place += 46 + length + extra
            return (name, Array(bytes[start..<(start + size)]))
        }
    }

    package var names: [String] { entries.map(\.name) }

    package func text(_ name: String) -> String {
        String(decoding: entries.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
    }
}
