import Glibc
import Markup

/// A page printed once for one viewer, with gaps for what is new in each answer.
struct PrintedPage: Sendable {
    private enum Gap { case nonce, formKeys }

    private let text: [UInt8]
    private let gaps: [(offset: Int, gap: Gap)]

    /// - Parameter printed: the page as it was rendered with `PageTokens.gaps`.
    init(_ printed: [UInt8]) {
        let nonces = Self.places(of: PageTokens.gaps.nonce, in: printed).map { ($0, Gap.nonce) }
        let keys = Self.places(of: PageTokens.gaps.formKeys.markup, in: printed)
            .map { ($0, Gap.formKeys) }
        let found = (nonces + keys).sorted { $0.0 < $1.0 }
        var text: [UInt8] = []
        text.reserveCapacity(printed.count)
        var gaps: [(Int, Gap)] = []
        var start = 0
        for (place, gap) in found {
            text += printed[start..<place]
            gaps.append((text.count, gap))
            start = place + Self.text(gap, PageTokens.gaps).utf8.count
        }
        self.text = text + printed[start...]
        self.gaps = gaps
    }

    var size: Int { text.count }

    func filled(with keys: PageTokens) -> [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(text.count + gaps.count * keys.formKeys.markup.utf8.count)
        var start = 0
        for (offset, gap) in gaps {
            page += text[start..<offset]
            page += Self.text(gap, keys).utf8
            start = offset
        }
        page += text[start...]
        return page
    }

    private static func text(_ gap: Gap, _ keys: PageTokens) -> String {
        switch gap {
        case .nonce: keys.nonce
        case .formKeys: keys.formKeys.markup
        }
    }

    private static func places(of mark: String, in text: [UInt8]) -> [Int] {
        let mark = Array(mark.utf8)
        return text.withUnsafeBytes { text in
            var found: [Int] = []
            var start = 0
            while let hit = Self.next(mark[0], in: text, from: start) {
                let isMark = text[hit...].starts(with: mark)
                if isMark { found.append(hit) }
                start = hit + (isMark ? mark.count : 1)
            }
            return found
        }
    }

    private static func next(
        _ byte: UInt8, in text: UnsafeRawBufferPointer, from start: Int
    ) -> Int? {
        guard let base = text.baseAddress, start < text.count else { return nil }
        return memchr(base + start, Int32(byte), text.count - start)
            .map { UnsafeRawPointer($0) - base }
    }
}
