package import HTTP

/// How a call of a route succeeds, for whoever may make it: what its form holds. A route without
/// one is called with an empty form. The table of who may do what is tried with these.
package struct RouteSample: Declaration {
    package static let noun = "sample of a route"

    package let name: String
    /// Whose thing the address names; nil for the one that stands in it.
    let thing: PathPattern?
    /// Of a page, what its query holds. Whatever has to be there before is made here as well.
    let fields: @Sendable (SampleStage) throws -> FormFields
    let files: [SampleFile]
    /// What a program sends in the body.
    private(set) var document = ""
    /// Whether its page is read before, since the form says what was read.
    private(set) var isAfterReading = false

    /// The same, sent with what its page says was read.
    package func afterReading() -> RouteSample {
        var sample = self
        sample.isAfterReading = true
        return sample
    }

    /// A question that a program asks, in XML.
    package func asking(_ document: String) -> RouteSample {
        var sample = self
        sample.document = document
        return sample
    }

    package init(
        _ method: HTTP.Method, _ path: some RoutePath, files: [SampleFile] = [],
        fields: @escaping @Sendable (SampleStage) throws -> FormFields
    ) {
        name = Self.name(method, path.pattern)
        thing = nil
        self.files = files
        self.fields = fields
    }

    package init(
        _ method: HTTP.Method, _ path: some RoutePath, _ fields: FormFields = [:],
        files: [SampleFile] = []
    ) {
        self.init(method, path, files: files) { _ in fields }
    }

    /// One whose address names another thing than the one that usually stands there.
    package init<P: NamingPath>(
        _ method: HTTP.Method, _ path: P, of thing: some NamingPath, _ fields: FormFields = [:]
    ) {
        name = Self.name(method, path.pattern)
        self.thing = thing.pattern
        files = []
        self.fields = { _ in fields }
    }

    package static func name(_ method: HTTP.Method, _ pattern: PathPattern) -> String {
        "\(method.rawValue) \(pattern.text)"
    }
}
