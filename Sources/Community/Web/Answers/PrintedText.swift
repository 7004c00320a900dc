import Glibc

/// Finds what stands in a page that is printed.
enum PrintedText {
    /// Where a text begins, each time, none inside another.
    static func places(of mark: String, in page: [UInt8]) -> [Int] {
        let mark = Array(mark.utf8)
        return page.withUnsafeBytes { page in
            guard let base = page.baseAddress, let first = mark.first else { return [] }
            var found: [Int] = []
            var start = 0
            while start + mark.count <= page.count,
                let hit = memchr(base + start, Int32(first), page.count - mark.count + 1 - start)
            {
                let place = UnsafeRawPointer(hit) - base
                let isMark = memcmp(hit, mark, mark.count) == 0
                if isMark { found.append(place) }
                start = place + (isMark ? mark.count : 1)
            }
            return found
        }
    }
}
