/// One thing that the server says, its literals read (RFC 9051 7).
struct IMAPResponse {
    /// Lines and literals by turns, a line first and last.
    enum Piece {
        case line([UInt8])
        case literal([UInt8])
    }

    indirect enum Value: Equatable {
        case atom(String)
        case text([UInt8])
        case list([Value])
    }

    let pieces: [Piece]

    /// The beginning of the first line, as it may be shown.
    var text: String { ServerLine.text(line) }

    /// The words of the first line by blanks; those that matter hold no quotes.
    var words: [Substring] { String(decoding: line, as: UTF8.self).split(separator: " ") }

    private var line: [UInt8] {
        guard case .line(let line)? = pieces.first else { return [] }
        return line
    }

    /// What stands in brackets behind OK, NO or BAD (RFC 9051 7.1): `UIDVALIDITY 5`.
    var code: [Substring] {
        guard let start = text.firstIndex(of: "["),
            text[..<start].split(separator: " ").count == 2,
            let end = text[start...].firstIndex(of: "]")
        else { return [] }
        return text[text.index(after: start)..<end].split(separator: " ")
    }

    /// All values of the response, nil if it is not written as it should be.
    var values: [Value]? {
        var scanner = IMAPScanner(pieces)
        return scanner.values(depth: 0)
    }

    /// What a FETCH says of a message, by its capital names: `UID`, `BODY[]<0>`.
    var fetched: [String: Value] {
        guard words.count > 2, words[2].uppercased() == "FETCH", let values, values.count > 3,
            case .list(let list) = values[3]
        else { return [:] }
        var fetched: [String: Value] = [:]
        for at in stride(from: 0, to: list.count - 1, by: 2) {
            if case .atom(let name) = list[at] { fetched[name.uppercased()] = list[at + 1] }
        }
        return fetched
    }
}

extension IMAPResponse.Value {
    var number: Int? {
        guard case .atom(let text) = self else { return nil }
        return Int(text)
    }
}
