/// A media type with its parameters (RFC 9110, section 8.3.1).
package struct MediaType: Sendable, Equatable, CustomStringConvertible {
    /// Type and subtype in lower case: `text/html`.
    package let essence: String
    /// The parameters, names in lower case, values unquoted.
    package let parameters: [HeaderParameter]

    package init(essence: String, parameters: [HeaderParameter] = []) {
        self.essence = essence
        self.parameters = parameters
    }

    /// Parses a `Content-Type` value; nil if it is malformed.
    package init?(_ text: String) {
        var scanner = HeaderScanner(text)
        guard let type = scanner.token(), scanner.take(.slash), let subtype = scanner.token(),
            let parameters = scanner.parameters()
        else { return nil }
        self.init(essence: (type + "/" + subtype).asciiLowercased, parameters: parameters)
    }

    /// The value of the first parameter of this name, given in lower case.
    package func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    package var description: String {
        parameters.reduce(essence) { $0 + "; \($1.name)=\($1.value)" }
    }

    package static let html = MediaType(essence: "text/html", charset: "utf-8")
    package static let text = MediaType(essence: "text/plain", charset: "utf-8")
    package static let json = MediaType(essence: "application/json")
    package static let bytes = MediaType(essence: "application/octet-stream")

    private init(essence: String, charset: String) {
        self.init(
            essence: essence, parameters: [HeaderParameter(name: "charset", value: charset)])
    }
}
