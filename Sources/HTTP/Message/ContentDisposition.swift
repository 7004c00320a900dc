internal import Foundation

/// How a body is to be shown, and its file name (RFC 6266).
package struct ContentDisposition: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case inline
        case attachment
    }

    package var kind: Kind
    package var fileName: String?

    package init(_ kind: Kind, fileName: String? = nil) {
        self.kind = kind
        self.fileName = fileName
    }

    /// The header value. A name outside plain ASCII is given twice: a fallback
    /// where `_` stands for what is not plain, and `filename*` (RFC 8187).
    package var headerValue: String {
        guard let fileName else { return kind.rawValue }
        let name = Self.safe(fileName)
        let plain = String(name.map { $0.isPlain ? $0 : "_" })
        let start = "\(kind.rawValue); filename=\"\(plain)\""
        return plain == name
            ? start : start + "; filename*=UTF-8''" + PercentEncoding.component(name)
    }

    /// A file name with its accents composed (NFC), without folders, control
    /// characters or the characters that some system refuses; `file` when nothing
    /// is left. At most 200 bytes, of which the ending such as ".pdf" is kept.
    package static func safe(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let composed = last.precomposedStringWithCanonicalMapping
        let allowed = composed.filter(\.isAllowedInFileName)
        var kept = allowed
        if allowed.utf8.count > mostBytes {
            let ending = allowed.lastIndex(of: ".").map { allowed[$0...] } ?? ""
            let tail = ending.utf8.count <= mostOfEnding ? ending : ""
            kept = allowed.dropLast(tail.count).prefix(bytes: mostBytes - tail.utf8.count) + tail
        }
        while let first = kept.first, first == "." || first == " " { kept.removeFirst() }
        while let end = kept.last, end == "." || end == " " { kept.removeLast() }
        return kept.isEmpty ? "file" : kept
    }

    private static let (mostBytes, mostOfEnding) = (200, 20)
}

extension StringProtocol {
    /// As many whole characters as fit.
    fileprivate func prefix(bytes most: Int) -> String {
        var kept = ""
        for character in self {
            if kept.utf8.count + character.utf8.count > most { break }
            kept.append(character)
        }
        return kept
    }
}

extension Character {
    fileprivate var isPlain: Bool {
        guard let value = asciiValue else { return false }
        return !value.isControl && value != .quote && value != .backslash && value != .percent
    }

    /// Controls and the marks that turn the direction of text are not: they
    /// can make `exe` look like `pdf`.
    fileprivate var isAllowedInFileName: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            case .format: scalar.value == 0x200D
            default: !"\"*:<>?|".unicodeScalars.contains(scalar)
            }
        }
    }
}
