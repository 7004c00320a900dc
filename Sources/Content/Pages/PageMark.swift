/// The marks of pages in the full text, said once for the index and for queries.
package enum PageMark {
    /// Of the rules that pages are cut and marked by: another one has all indexed again.
    static let version = 2

    /// Of all pages of one text.
    package static func text(_ id: Int64) -> String { "pages\(id)" }
}
