import Markup

/// A page printed once for one viewer, with gaps for what is new in each answer.
struct PrintedPage: Sendable {
    private enum Gap { case nonce, formKeys }

    private let text: [UInt8]
    private let gaps: [(offset: Int, gap: Gap)]

    /// - Parameter printed: the page as it was rendered with `PageTokens.gaps`.
    init(_ printed: [UInt8]) {
        let nonces = PrintedText.places(of: PageTokens.gaps.nonce, in: printed).map {
            ($0, Gap.nonce)
        }
        let keys = PrintedText.places(of: PageTokens.gaps.formKeys.markup, in: printed)
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
}
