/// Finds the addresses that people type in the midst of a text: `https://`, `Https://` and `Www.`
/// as telephones write them, and e-mail addresses. The one place where a text gets its links.
///
/// French puts no-break spaces and quotation marks beside an address, so that every space of
/// Unicode ends one, and so do `« » “ ” …` and a dash. What closes a sentence stays outside, and
/// so does a bracket that was not opened inside. A sign that nobody sees in the midst of a mailbox
/// or a host, a soft hyphen or a space of no width, is left out of where it leads.
package enum BareAddresses {
    /// A text cut at its addresses.
    package enum Piece: Equatable, Sendable {
        case text(String)
        case link(String, to: String)
    }

    /// The addresses of a text in UTF-8, in their order. Linear time.
    package static func all(in text: [UInt8]) -> [BareAddress] {
        guard mayHaveSome(text) else { return [] }
        let reader = BareAddressReader(text)
        var found: [BareAddress] = []
        var marks = Underscores()
        var index = 0
        while index < text.count {
            let after = found.last?.range.upperBound ?? 0
            guard let address = reader.address(at: index, after: after, marks: marks.open) else {
                marks.read(reader.text, at: index)
                index += 1
                continue
            }
            found.append(address)
            index = address.range.upperBound
        }
        return found
    }

    /// A text in pieces, each a link or the words between two of them.
    package static func pieces(_ text: String) -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var done = 0
        func add(upTo end: Int) {
            if done < end {
                pieces.append(.text(String(decoding: bytes[done..<end], as: UTF8.self)))
            }
        }
        for address in all(in: bytes) {
            add(upTo: address.range.lowerBound)
            let words = String(decoding: bytes[address.range], as: UTF8.self)
            pieces.append(.link(words, to: address.target))
            done = address.range.upperBound
        }
        add(upTo: bytes.count)
        return pieces
    }

    /// Whether it holds `@`, `:/` or `w.`, which most texts do not.
    private static func mayHaveSome(_ text: [UInt8]) -> Bool {
        var last: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "/") where last == UInt8(ascii: ":"): return true
            case UInt8(ascii: ".") where last | 0x20 == UInt8(ascii: "w"): return true
            default: last = byte
            }
        }
        return false
    }
}
