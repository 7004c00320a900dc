import Security

/// The forms whose answers a browser has had, by its own cookie, the latest last. What it has
/// not had an answer to may be sent again in good faith.
struct AnsweredSendings: Equatable {
    private static let most = 20

    private(set) var marks: [String]

    /// - Parameter cookie: nil if it has none.
    init(_ cookie: String?) {
        marks = (cookie ?? "").split(separator: ".").suffix(Self.most).map(String.init)
    }

    func holds(_ digest: [UInt8]) -> Bool { marks.contains(Self.mark(digest)) }

    func endsWith(_ digest: [UInt8]) -> Bool { marks.last == Self.mark(digest) }

    mutating func add(_ digest: [UInt8]) {
        let mark = Self.mark(digest)
        marks = marks.filter { $0 != mark }.suffix(Self.most - 1) + [mark]
    }

    /// For the cookie.
    var text: String { marks.joined(separator: ".") }

    private static func mark(_ digest: [UInt8]) -> String {
        Base64URL.text(Array(digest.prefix(6)))
    }
}
