package import TextFiles

/// A property that is kept as it stands.
package struct CardProperty: Hashable, Sendable {
    /// What ties it to others of the card; empty for most.
    package let group: String
    /// In capitals.
    package let name: String
    /// Each with a name and a value, without those of transfer: the value is plain.
    package let parameters: [LineParameter]
    /// As versions 3.0 and 4.0 write it: escaped, on one line; what was binary is a `data:` URI.
    package let value: String

    /// - Parameters:
    ///   - name: letters, digits and hyphens.
    ///   - value: without control characters.
    package init(group: String, name: String, parameters: [LineParameter], value: String) {
        (self.group, self.name) = (group, name)
        (self.parameters, self.value) = (parameters, value)
    }
}
