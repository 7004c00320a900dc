import Foundation
package import HTTP

/// What came back, as a test looks at it.
package struct Answer {
    package let status: Int
    package let headers: ResponseHeaders
    package let body: [UInt8]
    package let file: FileBody?
    /// A stream stays open as long as this is held.
    package let stream: EventSubscription?

    init(_ response: Response) {
        status = response.status.code
        headers = response.headers
        if case .events(let events) = response.body { stream = events } else { stream = nil }
        switch response.body {
        case .bytes(let bytes): (body, file) = (bytes, nil)
        case .file(let found):
            (body, file) = (
                Array(FileManager.default.contents(atPath: found.path) ?? Data()), found
            )
        case .produced(let producer): (body, file) = (Self.all(of: producer), nil)
        default: (body, file) = ([], nil)
        }
    }

    /// A body that is made while it is sent; nothing of one that is cut.
    private static func all(of producer: any BodyProducer) -> [UInt8] {
        var bytes: [UInt8] = []
        do { while let piece = try producer.next() { bytes += piece } } catch { return [] }
        return bytes
    }

    package var text: String { String(decoding: body, as: UTF8.self) }

    package var location: String? { headers["Location"] }

    /// The text without tags and with entities read, so that a test can look for what people see.
    /// What no line parts from its number reads as with an ordinary space.
    package var words: String {
        var words = ""
        var isTag = false
        for character in text {
            switch character {
            case "<": isTag = true
            case ">": (isTag, words) = (false, words + " ")
            default: if !isTag { words.append(character) }
            }
        }
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            words = words.replacingOccurrences(of: entity, with: character)
        }
        words = words.replacingOccurrences(
            of: "(?<=[0-9])\\u00A0(?=[\\p{L}%])|(?<=[0-9][\\u00A0 ]h)\\u00A0(?=[0-9])", with: " ",
            options: .regularExpression)
        return words.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
    }

    /// The values of one attribute, in order: `values(of: "href")`.
    package func values(of attribute: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap {
            $0.components(separatedBy: "\"").first?.replacingOccurrences(of: "&amp;", with: "&")
        }
    }

    /// The chosen option of a form's list.
    package func chosen(_ name: String) -> String? {
        guard let start = text.range(of: "name=\"\(name)\">"),
            let end = text.range(of: "</select>", range: start.upperBound..<text.endIndex)
        else { return nil }
        return text[start.upperBound..<end.lowerBound].components(separatedBy: "<option value=\"")
            .first { $0.contains(" selected") }?.components(separatedBy: "\"").first
    }

    /// The value of a form's input, as a person would find it filled in.
    package func input(_ name: String) -> String? {
        guard let start = text.range(of: "name=\"\(name)\"") else { return nil }
        let tag = text[start.upperBound...].prefix { $0 != ">" }
        guard let value = tag.range(of: "value=\"") else { return nil }
        return String(tag[value.upperBound...].prefix { $0 != "\"" })
    }
}
