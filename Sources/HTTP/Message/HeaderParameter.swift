/// One `name=value` of a header value (RFC 9110, section 5.6.6).
package struct HeaderParameter: Sendable, Equatable {
    /// In lower case.
    package let name: String
    /// Without its quotes.
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
