/// The words of one version of an item. Nil is what such an item has not.
package struct Wording: Equatable, Sendable {
    package let title: String?
    package let summary: String?
    package let body: String

    package init(title: String? = nil, summary: String? = nil, body: String) {
        self.title = title
        self.summary = summary
        self.body = body
    }

    /// A replaced version, with the parts that the present one has.
    init(_ revision: Revision, like current: Wording) {
        self.init(
            title: current.title.map { _ in revision.title },
            summary: current.summary.map { _ in revision.summary }, body: revision.body)
    }
}
