/// What stands beside the name of a line: `TYPE=work`, or as vCard 2.1 has it `WORK`.
package struct LineParameter: Hashable, Sendable {
    /// In capitals; empty for one without a name.
    package let name: String
    /// Without quotes, the signs of RFC 6868 read.
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
