/// The head of one part of a multipart form (RFC 7578, section 4).
struct PartHead: Equatable {
    /// The name of the form field.
    let name: String
    /// The file's name as sent, path and all; nil for a text field.
    let fileName: String?
    /// The declared media type, `text/plain` if there is none.
    let type: String

    /// Parses the header lines of a part, `bytes` ending with their empty line.
    init(_ bytes: [UInt8]) throws(RequestError) {
        var disposition: String?
        var type: String?
        for field in try Self.fields(bytes).pairs {
            switch field.name.asciiLowercased {
            case "content-disposition":
                guard disposition == nil else { throw .malformedMultipart }
                disposition = field.value
            case "content-type":
                guard type == nil else { throw .malformedMultipart }
                type = field.value
            case "content-transfer-encoding":
                let plain = ["binary", "7bit", "8bit"]
                guard plain.contains(field.value.asciiLowercased) else { throw .malformedMultipart }
            default: break
            }
        }
        guard let disposition, String(validating: bytes, as: UTF8.self) != nil else {
            throw .malformedMultipart
        }
        (name, fileName) = try Self.names(disposition)
        self.type = type ?? "text/plain"
    }

    private static func fields(_ bytes: [UInt8]) throws(RequestError) -> HeaderFields {
        var entries: [HeaderFields.Entry] = []
        var start = 0
        for index in bytes.indices where bytes[index] == .lineFeed {
            let line = start..<(index - 1)
            start = index + 1
            if line.isEmpty { continue }
            do {
                entries.append(try HeaderFields.Entry(bytes, line))
            } catch {
                throw .malformedMultipart
            }
        }
        return HeaderFields(bytes: bytes, entries: entries)
    }

    private static func names(_ disposition: String) throws(RequestError) -> (String, String?) {
        var scanner = HeaderScanner(disposition)
        guard scanner.token()?.asciiLowercased == "form-data",
            let parameters = scanner.parameters(quoting: .form),
            let name = parameters.first(where: { $0.name == "name" })?.value
        else { throw .malformedMultipart }
        let fileName = parameters.first { $0.name == "filename" }?.value
        return (unescape(name), fileName.map(unescape))
    }

    /// Browsers write a quote and line ends of a name as `%22`, `%0D`, `%0A`,
    /// and nothing else (WHATWG HTML standard, "multipart/form-data"). Line
    /// ends become spaces.
    private static func unescape(_ name: String) -> String {
        guard name.utf8.contains(.percent) else { return name }
        var result: [UInt8] = []
        let bytes = Array(name.utf8)
        var index = 0
        while index < bytes.count {
            let code = bytes[index...].prefix(3)
            switch String(decoding: code, as: UTF8.self).asciiLowercased {
            case "%22": result.append(.quote)
            case "%0d", "%0a": result.append(.space)
            default:
                result.append(bytes[index])
                index += 1
                continue
            }
            index += 3
        }
        return String(decoding: result, as: UTF8.self)
    }
}
