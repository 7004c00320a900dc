import Glibc

/// Numbers at places in bytes; nil past the end.
struct ByteReader {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func byte(_ place: Int) -> UInt8? {
        bytes.indices.contains(place) ? bytes[place] : nil
    }

    /// These bytes; nil if not all of them are there.
    func bytes(_ places: Range<Int>) -> [UInt8]? {
        places.upperBound <= bytes.count ? Array(bytes[places]) : nil
    }

    func has(_ wanted: some Sequence<UInt8>, at place: Int) -> Bool {
        place <= bytes.count && bytes[place...].starts(with: wanted)
    }

    /// Where these bytes first come, from a place on.
    func first(_ wanted: [UInt8], from place: Int = 0) -> Int? {
        guard let lead = wanted.first else { return nil }
        var place = place
        while let next = next(lead, from: place) {
            if has(wanted, at: next) { return next }
            place = next + 1
        }
        return nil
    }

    private func next(_ byte: UInt8, from place: Int) -> Int? {
        guard place >= 0, place < bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                let hit = memchr(base + place, Int32(byte), buffer.count - place)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    /// How often they come.
    func count(of wanted: [UInt8]) -> Int {
        var (count, place) = (0, 0)
        while let hit = first(wanted, from: place) { (count, place) = (count + 1, hit + 1) }
        return count
    }

    func big16(_ place: Int) -> Int? { number(at: place, count: 2) }

    func big32(_ place: Int) -> Int? { number(at: place, count: 4) }

    func little16(_ place: Int) -> Int? { number(at: place, count: 2, reversed: true) }

    func little32(_ place: Int) -> Int? { number(at: place, count: 4, reversed: true) }

    func little24(_ place: Int) -> Int? { number(at: place, count: 3, reversed: true) }

    private func number(at place: Int, count: Int, reversed: Bool = false) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        let part = bytes[place..<place + count]
        let ordered = reversed ? Array(part.reversed()) : Array(part)
        return ordered.reduce(0) { $0 << 8 | Int($1) }
    }
}
