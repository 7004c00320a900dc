/// One request of a measure.
package struct BenchRequest: Sendable {
    package typealias Fields = [(name: String, value: String)]

    package let address: String
    package let query: Fields
    /// The form that is posted; nil for a page that is read.
    package let form: Fields?

    package init(_ address: String, query: Fields = [], form: Fields? = nil) {
        self.address = address
        self.query = query
        self.form = form
    }
}
